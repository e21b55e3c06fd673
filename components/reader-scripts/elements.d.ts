import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type CustomElement<Own = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { class?: string } & Own;

/** The story that an element is about, as it stands in attributes. */
type Story = { number: number; language: string; address: string; story: string; section: string };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'breaking-watch': CustomElement<{ language: string; until?: string }>;
      'edition-date': CustomElement<{ until: string }>;
      'embedded-player': CustomElement<{ player: string; label: string }>;
      'kept-notice': CustomElement;
      'latest-stories': CustomElement<{ arrived: string }>;
      'read-aloud': CustomElement<{ language: string }>;
      'reading-progress': CustomElement;
      'reading-settings': CustomElement;
      'share-story': CustomElement<{ address: string; story: string }>;
      'story-keeper': CustomElement<Story>;
      'story-shelf': CustomElement<{ shelf: 'saved' | 'read' }>;
      'view-beacon': CustomElement<{ article: number }>;
    }
  }
}
