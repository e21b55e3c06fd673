import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'auto-complete': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { src: string; for: string; class?: string };
    }
  }
}
