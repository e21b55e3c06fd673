import type { Field } from 'payload';

/** A picture that stays on another server, as an import leaves it; shown only where there is one. */
export const remotePictureField: Field = {
  name: 'remote',
  type: 'group',
  label: { vi: 'Ảnh ở máy chủ khác', en: 'Picture on another server' },
  admin: { condition: (_, siblings) => Boolean(siblings?.remote?.src) },
  fields: [
    { name: 'src', type: 'text', label: { vi: 'Địa chỉ', en: 'Address' } },
    { name: 'width', type: 'number', label: { vi: 'Rộng (px)', en: 'Width (px)' } },
    { name: 'height', type: 'number', label: { vi: 'Cao (px)', en: 'Height (px)' } },
    { name: 'alt', type: 'text', label: { vi: 'Mô tả cho người khiếm thị', en: 'Alternative text' } },
  ],
};
