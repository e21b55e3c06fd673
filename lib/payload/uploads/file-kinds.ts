/**
 * The kinds of file that the newsroom takes in: what the bytes may say they are, the first of which they are served as, and the
 * endings of a name that say the same.
 */
export const fileKinds = [
  { name: 'JPEG', mimeTypes: ['image/jpeg'], endings: ['.jpg', '.jpeg'] },
  { name: 'PNG', mimeTypes: ['image/png'], endings: ['.png'] },
  { name: 'WebP', mimeTypes: ['image/webp'], endings: ['.webp'] },
  { name: 'AVIF', mimeTypes: ['image/avif'], endings: ['.avif'] },
  { name: 'GIF', mimeTypes: ['image/gif'], endings: ['.gif'] },
  { name: 'MP4', mimeTypes: ['video/mp4'], endings: ['.mp4'] },
  { name: 'WebM', mimeTypes: ['video/webm'], endings: ['.webm'] },
  { name: 'MP3', mimeTypes: ['audio/mpeg'], endings: ['.mp3'] },
  { name: 'M4A', mimeTypes: ['audio/mp4', 'audio/x-m4a'], endings: ['.m4a'] },
  { name: 'WAV', mimeTypes: ['audio/wav', 'audio/x-wav'], endings: ['.wav'] },
  { name: 'OGG', mimeTypes: ['audio/ogg', 'audio/ogg; codecs=opus'], endings: ['.ogg', '.oga', '.opus'] },
] as const;

/** No SVG: it is a document that can run scripts. */
export const acceptedMimeTypes: string[] = fileKinds.flatMap(({ mimeTypes }) => [...mimeTypes]);

export const pictureLimits = { side: 12_000, pixels: 100_000_000, animationPixels: 250_000_000 } as const;
