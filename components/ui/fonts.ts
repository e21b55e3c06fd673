import localFont from 'next/font/local';

/*
 * Italics have one weight: the variable file of them is two and a half times as large, and a newspaper sets few words so.
 * Each subset is a family of its own, because next/font gives one `unicode-range` to a whole call.
 * `tokens.css` puts them together: the Vietnamese subset first (it holds nothing else), the Latin one, and a font of the
 * reader's own device in the same size. Optional: a font that is not there when the page is first painted is for the next
 * page. A headline that is being read does not break into other lines.
 * The subsets and their ranges are @fontsource's own.
 */

export const serifLatin = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      style: 'normal',
      weight: '200 900',
    },
  ],
  variable: '--font-serif-latin',
  preload: true,
  adjustFontFallback: false,
  display: 'optional',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

export const serifVietnamese = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-normal.woff2',
      style: 'normal',
      weight: '200 900',
    },
  ],
  variable: '--font-serif-vietnamese',
  // English pages name Vietnamese people and places, too.
  preload: true,
  adjustFontFallback: false,
  display: 'optional',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    },
  ],
});

export const serifItalicLatin = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2',
      style: 'italic',
      weight: '400',
    },
  ],
  variable: '--font-serif-italic-latin',
  preload: false,
  adjustFontFallback: false,
  display: 'optional',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

export const serifItalicVietnamese = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-italic.woff2',
      style: 'italic',
      weight: '400',
    },
  ],
  variable: '--font-serif-italic-vietnamese',
  preload: false,
  adjustFontFallback: false,
  display: 'optional',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    },
  ],
});

export const sansLatin = localFont({
  src: [
    { path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2', style: 'normal', weight: '400' },
    { path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2', style: 'normal', weight: '600' },
  ],
  variable: '--font-sans-latin',
  preload: false,
  adjustFontFallback: false,
  display: 'optional',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

export const sansVietnamese = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2',
      style: 'normal',
      weight: '400',
    },
    {
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2',
      style: 'normal',
      weight: '600',
    },
  ],
  variable: '--font-sans-vietnamese',
  preload: false,
  adjustFontFallback: false,
  display: 'optional',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    },
  ],
});

/** For the root element: makes the families known to `tokens.css`. */
export const fontVariables = [serifLatin, serifVietnamese, serifItalicLatin, serifItalicVietnamese, sansLatin, sansVietnamese]
  .map((font) => font.variable)
  .join(' ');
