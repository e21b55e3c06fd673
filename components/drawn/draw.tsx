import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import type { ReactElement } from 'react';

/** Subsets of the headline face. Satori takes a letter from the first family that has it. */
const subsets = ['latin', 'vietnamese', 'latin-ext'] as const;
const weights = [600, 700] as const;

let loaded: Promise<{ name: string; data: Buffer; weight: 600 | 700; style: 'normal' }[]> | undefined;

function loadFonts() {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@fontsource/source-serif-4/files');
  return (loaded ??= Promise.all(
    subsets.flatMap((subset) =>
      weights.map(async (weight) => ({
        name: subset,
        data: await readFile(join(folder, `source-serif-4-${subset}-${weight}-normal.woff`)),
        weight,
        style: 'normal' as const,
      })),
    ),
  ));
}

/**
 * Leaves what the face can draw: for anything else, an emoji or another script, Satori would ask servers of others for a
 * font or a picture.
 */
export function drawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20ab\u20ac]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A PNG that stays under its address for good. */
export async function draw(content: ReactElement, size: { width: number; height: number }): Promise<Response> {
  return new ImageResponse(
    <div style={{ display: 'flex', width: '100%', height: '100%', fontFamily: subsets.join(', ') }}>{content}</div>,
    {
      ...size,
      fonts: await loadFonts(),
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
    },
  );
}
