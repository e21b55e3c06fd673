import type { CollectionConfig } from 'payload';
import { editorsInChief, nobody } from '../access';

export const accountEvents = {
  login: { vi: 'Đăng nhập', en: 'Signed in' },
  loginRefused: { vi: 'Đăng nhập không được', en: 'Sign-in refused' },
  lockedOut: { vi: 'Tài khoản bị khóa tạm', en: 'Account locked for a while' },
  accountCreated: { vi: 'Lập tài khoản', en: 'Account created' },
  accountDeleted: { vi: 'Xóa tài khoản', en: 'Account deleted' },
  roleChanged: { vi: 'Đổi vai trò', en: 'Role changed' },
  emailChanged: { vi: 'Đổi địa chỉ thư', en: 'Email address changed' },
  passwordChanged: { vi: 'Đổi mật khẩu', en: 'Password changed' },
  secondFactorOn: { vi: 'Bật xác thực hai bước', en: 'Second factor set up' },
  secondFactorOff: { vi: 'Tắt xác thực hai bước', en: 'Second factor removed' },
  sessionsEnded: { vi: 'Kết thúc các phiên đăng nhập', en: 'Sessions ended' },
} as const satisfies Record<string, { vi: string; en: string }>;

export type AccountEventName = keyof typeof accountEvents;

/** What has happened to accounts: written by hooks alone, and never changed. What happened to articles stands in the newsroom log. */
export const AccountEvents: CollectionConfig = {
  slug: 'account-events',
  labels: { singular: { vi: 'Việc của tài khoản', en: 'Account event' }, plural: { vi: 'Nhật ký tài khoản', en: 'Account log' } },
  defaultSort: '-createdAt',
  admin: {
    group: { vi: 'Tòa soạn', en: 'Newsroom' },
    useAsTitle: 'event',
    defaultColumns: ['createdAt', 'event', 'email', 'byName', 'detail', 'client'],
    hidden: ({ user }) => user?.role !== 'editorInChief',
  },
  access: { create: nobody, read: editorsInChief, update: nobody, delete: nobody },
  fields: [
    {
      name: 'event',
      type: 'select',
      required: true,
      options: Object.entries(accountEvents).map(([value, label]) => ({ value, label })),
      label: { vi: 'Việc', en: 'Event' },
    },
    { name: 'account', type: 'relationship', relationTo: 'users', index: true, label: { vi: 'Tài khoản', en: 'Account' } },
    // Kept when the account is deleted; where there was none, what somebody has typed.
    { name: 'email', type: 'text', label: { vi: 'Địa chỉ thư lúc đó', en: 'Email address then' } },
    { name: 'by', type: 'relationship', relationTo: 'users', label: { vi: 'Người thực hiện', en: 'By' } },
    { name: 'byName', type: 'text', label: { vi: 'Tên lúc đó', en: 'Name then' } },
    { name: 'detail', type: 'text', label: { vi: 'Chi tiết', en: 'Detail' } },
    { name: 'client', type: 'text', label: { vi: 'Từ địa chỉ mạng', en: 'From network address' } },
  ],
};
