/** The widths at which the design is looked at; a form offers them beside its preview. */
export const previewWidths = [
  { name: 'phone', label: '360 px', width: 360, height: 740 },
  { name: 'tablet', label: '768 px', width: 768, height: 1024 },
  { name: 'desktop', label: '1440 px', width: 1440, height: 900 },
];
