import type { CollectionConfig } from 'payload';
import { topicAddress } from '@/lib/i18n/addresses';
import { anyone, editorsAndAbove, managingEditorsAndAbove } from '../access';
import { nameSlugField } from '../fields/address-slug';
import { formerAddressesField, keepFormerAddresses } from '../fields/former-addresses';
import { limitReaders } from '../hooks/reader-limits';
import { inDefaultLanguage } from '../hooks/request-language';
import { expireSiteAfterChange, expireSiteAfterDelete } from '../hooks/expire-pages';

export const Topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: { vi: 'Chủ đề', en: 'Topic' }, plural: { vi: 'Chủ đề', en: 'Topics' } },
  admin: {
    group: { vi: 'Sắp xếp', en: 'Organisation' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug'],
  },
  access: { create: editorsAndAbove, read: anyone, update: editorsAndAbove, delete: managingEditorsAndAbove },
  hooks: {
    beforeOperation: [inDefaultLanguage, limitReaders],
    beforeChange: [keepFormerAddresses((language, slug) => [topicAddress(language, slug)])],
    afterChange: [expireSiteAfterChange],
    afterDelete: [expireSiteAfterDelete],
  },
  fields: [
    { name: 'name', type: 'text', localized: true, label: { vi: 'Tên', en: 'Name' } },
    { name: 'description', type: 'textarea', localized: true, label: { vi: 'Giới thiệu', en: 'Description' } },
    nameSlugField(),
    formerAddressesField,
  ],
};
