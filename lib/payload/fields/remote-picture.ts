import type { Field, PayloadRequest } from 'payload';

/** A picture that stays on another server, as an import leaves it; shown only where there is one. */
export const remotePictureField: Field = {
  name: 'remote',
  type: 'group',
  label: { vi: 'Ảnh ở máy chủ khác', en: 'Picture on another server' },
  admin: { condition: (_, siblings) => Boolean(siblings?.remote?.src) },
  fields: [
    {
      name: 'src',
      type: 'text',
      label: { vi: 'Địa chỉ', en: 'Address' },
      validate: (value: string | null | undefined, { req }: { req: PayloadRequest }) => {
        if (!value || /^https?:\/\/[^\s/]+\S*$/i.test(value)) return true;
        return req.i18n.language === 'vi'
          ? 'Địa chỉ ảnh bắt đầu bằng http:// hoặc https://.'
          : 'The address of a picture begins with http:// or https://.';
      },
    },
    { name: 'width', type: 'number', label: { vi: 'Rộng (px)', en: 'Width (px)' } },
    { name: 'height', type: 'number', label: { vi: 'Cao (px)', en: 'Height (px)' } },
    { name: 'alt', type: 'text', label: { vi: 'Mô tả cho người khiếm thị', en: 'Alternative text' } },
  ],
};
