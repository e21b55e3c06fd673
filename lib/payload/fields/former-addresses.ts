import type { CollectionBeforeChangeHook, TextField } from 'payload';
import { defaultLanguage, type Language } from '@/lib/i18n/languages';

/**
 * Where a section, topic or author stood under its earlier slugs, in the order in which they were left: these addresses lead
 * to today's. The newsroom may take one out that it wants to forget.
 * Whole addresses and not slugs by language: Payload 3.90 cannot look for a value in a localized list of texts.
 */
export const formerAddressesField: TextField = {
  name: 'formerAddresses',
  type: 'text',
  hasMany: true,
  label: { vi: 'Địa chỉ cũ', en: 'Former addresses' },
  admin: {
    position: 'sidebar',
    condition: (data) => Array.isArray(data.formerAddresses) && data.formerAddresses.length > 0,
    description: {
      vi: 'Bạn đọc mở các địa chỉ này được chuyển tới địa chỉ hiện nay.',
      en: 'Readers who open these are sent to the address of today.',
    },
  },
};

type Addressed = { slug?: string | null; formerAddresses?: string[] | null };

/**
 * Notes the address that is given up with a slug, so that bookmarks, feeds and search engines still find the list.
 * @param addressesOf every address that the slug stands in, when it is written in the given language
 */
export const keepFormerAddresses =
  (addressesOf: (language: Language, slug: string) => string[]): CollectionBeforeChangeHook =>
  ({ data, originalDoc, req }) => {
    const before = (originalDoc ?? {}) as Addressed;
    const given = data as Addressed;
    if (typeof before.slug !== 'string' || typeof given.slug !== 'string' || given.slug === before.slug) return data;
    const language = (req.locale ?? defaultLanguage) as Language;
    const left = addressesOf(language, before.slug);
    const taken = addressesOf(language, given.slug);
    const kept = (given.formerAddresses ?? before.formerAddresses ?? []).filter((one) => !left.includes(one) && !taken.includes(one));
    return { ...data, formerAddresses: [...kept, ...left] };
  };
