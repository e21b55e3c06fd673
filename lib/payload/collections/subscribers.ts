import type { CollectionConfig } from 'payload';
import { managingEditorsAndAbove, nobody } from '../access';
import { isAtLeast, type Role } from '../workflow/states';

/**
 * Who gets the newsletter, or has asked for it. No more is kept of them than this, and nothing once they have gone.
 * They come and go by `lib/newsletter`; the newsroom can only strike one off, at their own request. No token is stored:
 * links are signed.
 */
export const Subscribers: CollectionConfig = {
  slug: 'subscribers',
  labels: { singular: { vi: 'Người nhận bản tin', en: 'Subscriber' }, plural: { vi: 'Người nhận bản tin', en: 'Subscribers' } },
  admin: {
    group: { vi: 'Tòa soạn', en: 'Newsroom' },
    useAsTitle: 'email',
    defaultColumns: ['email', 'language', 'confirmedAt', 'bounces'],
    hidden: ({ user }) => !isAtLeast(user.role as Role, 'managingEditor'),
  },
  access: { create: nobody, read: managingEditorsAndAbove, update: nobody, delete: managingEditorsAndAbove },
  lockDocuments: false,
  indexes: [{ fields: ['language', 'email'], unique: true }],
  fields: [
    { name: 'email', type: 'email', required: true, label: { vi: 'Thư điện tử', en: 'Email' } },
    {
      name: 'language',
      type: 'select',
      required: true,
      label: { vi: 'Ấn bản', en: 'Edition' },
      options: [
        { value: 'vi', label: 'Tiếng Việt' },
        { value: 'en', label: 'English' },
      ],
    },
    { name: 'askedAt', type: 'date', required: true, index: true, label: { vi: 'Đăng ký lúc', en: 'Asked at' } },
    { name: 'confirmedAt', type: 'date', label: { vi: 'Xác nhận lúc', en: 'Confirmed at' } },
    {
      name: 'bounces',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: { vi: 'Số lần thư bị trả lại liên tiếp', en: 'Mails returned in a row' },
    },
  ],
};
