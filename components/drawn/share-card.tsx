import type { CSSProperties } from 'react';

/** Satori, which draws it, knows no style sheets and no CSS variables: the newspaper's paper and ink in the light scheme. */
const paper = '#fdfcf9';
const ink = '#1b1a17';
const faint = '#5d5a52';

export type ShareCardProps = {
  newspaper: string;
  /** The section of a story. */
  label: string | null;
  /** The headline of a story, or what stands under the newspaper's name. */
  headline: string;
  accent: string;
};

/** Longer headlines are set smaller, so that all of one fits: the longest has 250 characters. */
const sizes: [upTo: number, pixels: number][] = [
  [40, 80],
  [70, 68],
  [110, 58],
  [160, 48],
  [Infinity, 40],
];

/** What a network shows of a page that has no picture: the top of a printed front page. 1200 × 630 px. */
export function ShareCard({ newspaper, label, headline, accent }: ShareCardProps) {
  const column: CSSProperties = { display: 'flex', flexDirection: 'column' };
  const fontSize = sizes.find(([upTo]) => headline.length <= upTo)![1];
  return (
    <div style={{ ...column, width: '100%', height: '100%', padding: '44px 72px 52px', backgroundColor: paper, color: ink }}>
      <div style={{ ...column, borderBottom: `10px solid ${accent}` }}>
        <div style={{ display: 'flex', fontSize: 44, fontWeight: 700, lineHeight: 1.5, borderBottom: `2px solid ${ink}`, marginBottom: 6 }}>
          {newspaper}
        </div>
      </div>
      <div style={{ ...column, flexGrow: 1, justifyContent: 'center' }}>
        {label && (
          <div style={{ display: 'flex', color: accent, fontSize: 30, fontWeight: 700, lineHeight: 1.4, marginBottom: 14 }}>{label}</div>
        )}
        <div style={{ display: 'flex', fontSize, fontWeight: 600, lineHeight: 1.28, color: label ? ink : faint }}>{headline}</div>
      </div>
    </div>
  );
}
