import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import { sectionAddress } from '@/lib/i18n/addresses';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import type { Section } from './types';

type SectionRow = {
  id: number;
  parentId: number | null;
  name: Record<Language, string | null>;
  slug: Record<Language, string | null>;
  description: Record<Language, string | null>;
};

const both = <T>(value: unknown): Record<Language, T | null> => {
  const values = (value ?? {}) as Partial<Record<Language, T | null>>;
  return { vi: values.vi ?? null, en: values.en ?? null };
};

function allSections(): Promise<SectionRow[]> {
  return cached(['sections'], [tags.site], async () => {
    const store = await openStore();
    const { docs } = await store.find({ collection: 'sections', depth: 0, pagination: false, locale: 'all', sort: ['order', 'id'] });
    return docs.map((doc) => ({
      id: doc.id,
      parentId: (doc.parent as number | null | undefined) ?? null,
      name: both<string>(doc.name),
      slug: both<string>(doc.slug),
      description: both<string>(doc.description),
    }));
  });
}

/**
 * The sections of an edition in the newspaper's order: those with a name and a slug in its language.
 * There are some dozens at most, so they are kept together and looked up in memory.
 */
export async function listSections(language: Language): Promise<Section[]> {
  const rows = (await allSections()).filter((row) => row.name[language] && row.slug[language]);
  const reference = (row: SectionRow, target: Language = language) => ({
    name: row.name[target]!,
    address: sectionAddress(target, row.slug[target]!),
  });
  const other = otherLanguage(language);
  return rows.map((row) => {
    const parent = rows.find(({ id }) => id === row.parentId);
    return {
      ...reference(row),
      id: row.id,
      slug: row.slug[language]!,
      language,
      description: row.description[language],
      parent: parent ? reference(parent) : null,
      children: rows.filter(({ parentId }) => parentId === row.id).map((child) => reference(child)),
      translationAddress: row.slug[other] && row.name[other] ? reference(row, other).address : null,
    };
  });
}

/** Ids of the section and of its subsections: what its list is made of. */
export async function sectionFamily(id: number): Promise<number[]> {
  return [id, ...(await allSections()).filter((row) => row.parentId === id).map((row) => row.id)];
}
