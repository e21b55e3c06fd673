/** Drawn on a grid of 16; they only accompany words, so they have no name of their own. */
const paths = {
  photoStory: 'M2 4.5h3l1-1.5h4l1 1.5h3v8.5H2z M8 6.2a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 0 0 0-4.8z',
  video: 'M4.5 2.8v10.4L13 8z',
  longRead: 'M3 3h10 M3 6.3h10 M3 9.6h10 M3 13h6',
  live: 'M8 6.4a1.6 1.6 0 1 0 0 3.2a1.6 1.6 0 0 0 0-3.2z M4.6 4.6a4.8 4.8 0 0 0 0 6.8 M11.4 4.6a4.8 4.8 0 0 1 0 6.8',
  menu: 'M2 4h12 M2 8h12 M2 12h12',
  textSize: 'M1.5 12.5L5.2 3.5h.6L9.5 12.5 M2.9 9.3h5.2 M9.8 12.5l2.2-5.4h.4l2.2 5.4 M10.6 10.6h3.2',
  bookmark: 'M4 2.5h8v11L8 10.4L4 13.5z',
  listen: 'M2.5 6v4h2.6L8.5 13V3L5.1 6z M10.8 5.8a3.2 3.2 0 0 1 0 4.4 M12.6 4a5.8 5.8 0 0 1 0 8',
  previous: 'M12.5 3v10L6 8z M3.8 3v10',
  next: 'M3.5 3v10L10 8z M12.2 3v10',
  stop: 'M4 4h8v8H4z',
  close: 'M4 4l8 8 M12 4l-8 8',
  pause: 'M5 3.5v9 M11 3.5v9',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9z M10.4 10.4L14 14',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
