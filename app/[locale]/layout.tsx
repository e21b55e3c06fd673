import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { BeforePaint } from '@/components/layout/before-paint';
import { AccentColour } from '@/components/layout/accent-colour';
import { SpeculationRules } from '@/components/layout/speculation-rules';
import { fontVariables } from '@/components/ui/fonts';
import { getMasthead } from '@/lib/content';
import { pageLanguage } from '@/lib/i18n/page-language';
import { readerScriptAddress } from '@/lib/reader-script';

type Props = { params: Promise<{ locale: string }> };

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = pageLanguage((await params).locale);
  const { name } = await getMasthead(language);
  return {
    title: { default: name, template: `%s | ${name}` },
    icons: { icon: '/icon.svg' },
    manifest: `/api/manifest/${language}`,
  };
}

export default async function PublicLayout({ params, children }: Props & { children: ReactNode }) {
  const language = pageLanguage((await params).locale);
  const { accentColour, timeZone } = await getMasthead(language);
  return (
    // What the reader has chosen is written on the element before React sees it.
    <html lang={language} className={fontVariables} data-time-zone={timeZone} suppressHydrationWarning>
      <head>
        <BeforePaint />
        <AccentColour colour={accentColour} />
        <script type="module" src={readerScriptAddress()} />
        <SpeculationRules />
      </head>
      <body>{children}</body>
    </html>
  );
}
