import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import type { Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import { listSections } from './sections';
import type { Masthead, Navigation } from './types';

/** Who publishes the newspaper, as the edition's readers are told. Empty strings for what the newsroom has not filled in. */
export function getMasthead(language: Language): Promise<Masthead> {
  return cached(['masthead', language], [tags.site], async () => {
    const store = await openStore();
    const stored = await store.findGlobal({ slug: 'masthead', locale: language, depth: 0 });
    return {
      language,
      name: stored.name ?? 'Trang Nhất',
      tagline: stored.tagline ?? null,
      governingBody: stored.governingBody ?? '',
      licenceNumber: stored.licenceNumber ?? '',
      licenceDate: stored.licenceDate?.slice(0, 10) ?? null,
      editorInChief: stored.editorInChief ?? '',
      address: stored.address ?? '',
      telephone: stored.telephone ?? '',
      email: stored.email ?? '',
      social: (stored.social ?? []).map(({ network, href }) => ({ network, href })),
      copyright: stored.copyright ?? null,
      accentColour: { light: stored.accentLight ?? '#9c1c22', dark: stored.accentDark ?? '#f0837f' },
      timeZone: stored.timeZone ?? 'Asia/Ho_Chi_Minh',
      newsletter: { sender: stored.newsletter?.sender || stored.email || '', sendAt: stored.newsletter?.sendAt ?? '06:00' },
    };
  });
}

/** The sections of an edition as its navigation shows them. */
export async function getNavigation(language: Language): Promise<Navigation> {
  const sections = await listSections(language);
  return {
    sections: sections.filter((section) => section.parent === null).map(({ name, address, children }) => ({ name, address, children })),
  };
}
