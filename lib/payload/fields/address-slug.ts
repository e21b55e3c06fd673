import type { FieldHook, TextField, TextFieldSingleValidation } from 'payload';
import { slugify } from '@/lib/slug';

const validateSlug =
  (reserved: ReadonlySet<string>): TextFieldSingleValidation =>
  (value, { req }) => {
    // Empty is allowed in one language: what has no slug there does not appear in that edition.
    if (!value) return true;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) {
      return req.i18n.language === 'vi'
        ? 'Đường dẫn chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.'
        : 'A slug holds only lower-case letters without marks, digits and hyphens.';
    }
    if (reserved.has(value)) {
      return req.i18n.language === 'vi'
        ? `"${value}" đã dùng cho một trang khác của báo; hãy chọn đường dẫn khác.`
        : `"${value}" is taken by another page of the site; choose another slug.`;
    }
    return true;
  };

const fillFromName: FieldHook = ({ value, siblingData }) => {
  if (typeof value === 'string' && value.trim() !== '') return slugify(value);
  return siblingData?.name ? slugify(String(siblingData.name)) : null;
};

/**
 * The localized slug of a section or topic: made from the name while empty.
 * @param reserved slugs that another page of the site already uses at the same place in the address
 */
export const nameSlugField = (reserved: ReadonlySet<string> = new Set()): TextField => ({
  name: 'slug',
  type: 'text',
  localized: true,
  unique: true,
  index: true,
  label: { vi: 'Đường dẫn', en: 'Slug' },
  admin: { position: 'sidebar' },
  hooks: { beforeValidate: [fillFromName] },
  validate: validateSlug(reserved),
});
