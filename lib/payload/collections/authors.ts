import type { CollectionConfig } from 'payload';
import { authorAddress } from '@/lib/i18n/addresses';
import { languages } from '@/lib/i18n/languages';
import { anyone, editorsAndAbove, managingEditorsAndAbove, staffOnlyField } from '../access';
import { formerAddressesField, keepFormerAddresses } from '../fields/former-addresses';
import { limitReaders } from '../hooks/reader-limits';
import { inDefaultLanguage } from '../hooks/request-language';
import { expireSiteAfterChange, expireSiteAfterDelete } from '../hooks/expire-pages';
import { slugify } from '@/lib/slug';

export const Authors: CollectionConfig = {
  slug: 'authors',
  labels: { singular: { vi: 'Tác giả', en: 'Author' }, plural: { vi: 'Tác giả', en: 'Authors' } },
  admin: {
    group: { vi: 'Sắp xếp', en: 'Organisation' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'slug', 'user'],
  },
  access: { create: editorsAndAbove, read: anyone, update: editorsAndAbove, delete: managingEditorsAndAbove },
  hooks: {
    beforeOperation: [inDefaultLanguage, limitReaders],
    beforeChange: [keepFormerAddresses((_language, slug) => languages.map((language) => authorAddress(language, slug)))],
    afterChange: [expireSiteAfterChange],
    afterDelete: [expireSiteAfterDelete],
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', type: 'text', required: true, label: { vi: 'Bút danh', en: 'Name' } },
        { name: 'role', type: 'text', localized: true, label: { vi: 'Chức danh', en: 'Role' } },
      ],
    },
    { name: 'biography', type: 'textarea', localized: true, label: { vi: 'Tiểu sử', en: 'Biography' } },
    { name: 'portrait', type: 'upload', relationTo: 'media', label: { vi: 'Chân dung', en: 'Portrait' } },
    { name: 'email', type: 'email', label: { vi: 'Thư điện tử (công khai)', en: 'Email (public)' } },
    {
      // A name is the same in both languages, and so is its address.
      name: 'slug',
      type: 'text',
      unique: true,
      index: true,
      label: { vi: 'Đường dẫn', en: 'Slug' },
      admin: { position: 'sidebar' },
      hooks: {
        beforeValidate: [
          ({ value, siblingData }) =>
            slugify(typeof value === 'string' && value.trim() !== '' ? value : String(siblingData?.name ?? '')) || null,
        ],
      },
    },
    formerAddressesField,
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Tài khoản', en: 'User account' },
      admin: { position: 'sidebar' },
      access: { read: staffOnlyField },
    },
  ],
};
