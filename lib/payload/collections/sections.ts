import type { CollectionConfig, Where } from 'payload';
import { anyone, managingEditorsAndAbove } from '../access';
import { reservedFirstSegments, sectionAddress } from '@/lib/i18n/addresses';
import { nameSlugField } from '../fields/address-slug';
import { formerAddressesField, keepFormerAddresses } from '../fields/former-addresses';
import { expireSiteAfterChange, expireSiteAfterDelete } from '../hooks/expire-pages';
import { limitReaders } from '../hooks/reader-limits';
import { inDefaultLanguage } from '../hooks/request-language';
import { keepNameOfUsedSection, keepTwoLevels, moveListsWithSection, refuseDeletingUsedSection } from '../hooks/section-rules';

export const Sections: CollectionConfig = {
  slug: 'sections',
  labels: { singular: { vi: 'Chuyên mục', en: 'Section' }, plural: { vi: 'Chuyên mục', en: 'Sections' } },
  defaultSort: 'order',
  admin: {
    group: { vi: 'Sắp xếp', en: 'Organisation' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'parent', 'order'],
    description: {
      vi: 'Hai cấp. Chuyên mục chưa có tên tiếng Anh thì không hiện ở bản tiếng Anh.',
      en: 'Two levels. A section without an English name does not appear in the English edition.',
    },
  },
  access: {
    create: managingEditorsAndAbove,
    read: anyone,
    update: managingEditorsAndAbove,
    delete: managingEditorsAndAbove,
  },
  hooks: {
    beforeOperation: [inDefaultLanguage, limitReaders],
    beforeChange: [keepNameOfUsedSection, keepTwoLevels, keepFormerAddresses((language, slug) => [sectionAddress(language, slug)])],
    beforeDelete: [refuseDeletingUsedSection],
    afterChange: [moveListsWithSection, expireSiteAfterChange],
    afterDelete: [expireSiteAfterDelete],
  },
  fields: [
    { name: 'name', type: 'text', localized: true, label: { vi: 'Tên', en: 'Name' } },
    { name: 'description', type: 'textarea', localized: true, label: { vi: 'Giới thiệu', en: 'Description' } },
    nameSlugField(reservedFirstSegments),
    formerAddressesField,
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'sections',
      label: { vi: 'Thuộc chuyên mục', en: 'Parent section' },
      admin: { position: 'sidebar' },
      filterOptions: ({ id }) => {
        const topLevel: Where = { parent: { exists: false } };
        return id ? { and: [topLevel, { id: { not_equals: id } }] } : topLevel;
      },
    },
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      index: true,
      label: { vi: 'Thứ tự', en: 'Order' },
      admin: { position: 'sidebar', description: { vi: 'Số nhỏ đứng trước.', en: 'Smaller numbers come first.' } },
    },
  ],
};
