import type { Field, GlobalConfig, TextFieldSingleValidation } from 'payload';
import { anyone, managingEditorsAndAbove, staffOnlyField } from '../access';
import { fourEyesNames, fourEyesOptions } from '../workflow/moves';
import { globalInDefaultLanguage } from '../hooks/request-language';
import { expireSiteAfterGlobalChange } from '../hooks/expire-pages';

const validateColour: TextFieldSingleValidation = (value, { req }) => {
  if (!value || /^#[0-9a-f]{6}$/i.test(value)) return true;
  return req.i18n.language === 'vi' ? 'Màu viết dạng #rrggbb.' : 'A colour is written #rrggbb.';
};

const validateTimeZone: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return req.i18n.language === 'vi'
      ? `Không có múi giờ "${value}"; viết dạng Asia/Ho_Chi_Minh.`
      : `There is no time zone "${value}"; write it as Asia/Ho_Chi_Minh.`;
  }
};

const validateClock: TextFieldSingleValidation = (value, { req }) => {
  if (!value || /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return true;
  return req.i18n.language === 'vi' ? 'Giờ viết dạng 06:00, từ 00:00 đến 23:59.' : 'A time is written 06:00, from 00:00 to 23:59.';
};

const localizedText = (name: string, vi: string, en: string): Field => ({ name, type: 'text', localized: true, label: { vi, en } });

export const MastheadGlobal: GlobalConfig = {
  slug: 'masthead',
  label: { vi: 'Măng-sét', en: 'Masthead' },
  admin: { group: { vi: 'Tòa soạn', en: 'Newsroom' } },
  access: { read: anyone, update: managingEditorsAndAbove },
  hooks: { beforeOperation: [globalInDefaultLanguage], afterChange: [expireSiteAfterGlobalChange] },
  fields: [
    localizedText('name', 'Tên báo', 'Name'),
    localizedText('tagline', 'Dòng dưới tên', 'Tagline'),
    localizedText('governingBody', 'Cơ quan chủ quản', 'Governing body'),
    {
      type: 'row',
      fields: [
        localizedText('licenceNumber', 'Giấy phép số', 'Licence number'),
        { name: 'licenceDate', type: 'date', label: { vi: 'Ngày cấp phép', en: 'Licence date' } },
      ],
    },
    localizedText('editorInChief', 'Tổng biên tập', 'Editor-in-chief'),
    localizedText('address', 'Tòa soạn', 'Address'),
    {
      type: 'row',
      fields: [
        { name: 'telephone', type: 'text', label: { vi: 'Điện thoại', en: 'Telephone' } },
        { name: 'email', type: 'email', label: { vi: 'Thư điện tử', en: 'Email' } },
      ],
    },
    localizedText('copyright', 'Bản quyền', 'Copyright'),
    {
      name: 'social',
      type: 'array',
      localized: true,
      label: { vi: 'Mạng xã hội', en: 'Social addresses' },
      labels: { singular: { vi: 'Địa chỉ', en: 'Address' }, plural: { vi: 'Địa chỉ', en: 'Addresses' } },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'network', type: 'text', required: true, label: { vi: 'Mạng', en: 'Network' } },
            { name: 'href', type: 'text', required: true, label: { vi: 'Địa chỉ', en: 'Address' } },
          ],
        },
      ],
    },
    {
      name: 'newsletter',
      type: 'group',
      label: { vi: 'Bản tin qua thư', en: 'Newsletter' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'sender',
              type: 'email',
              access: { read: staffOnlyField },
              label: { vi: 'Gửi từ địa chỉ', en: 'Sent from' },
              admin: { description: { vi: 'Để trống: dùng thư điện tử của báo.', en: 'Left empty: the newspaper’s own email.' } },
            },
            {
              name: 'sendAt',
              type: 'text',
              access: { read: staffOnlyField },
              defaultValue: '06:00',
              validate: validateClock,
              label: { vi: 'Gửi lúc', en: 'Sent at' },
              admin: { description: { vi: 'Giờ của báo, mỗi ngày một lần.', en: 'On the newspaper’s clock, once a day.' } },
            },
          ],
        },
      ],
    },
    {
      name: 'fourEyes',
      type: 'select',
      required: true,
      defaultValue: 'exceptEditorInChief',
      // Whom the rule binds does not keep its switch.
      access: { read: staffOnlyField, update: ({ req }) => req.user?.role === 'editorInChief' },
      label: { vi: 'Không ai tự duyệt bài chỉ mình viết', en: 'Nobody approves what they alone wrote' },
      options: fourEyesOptions.map((value) => ({ value, label: fourEyesNames[value] })),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'accentLight',
          type: 'text',
          defaultValue: '#9c1c22',
          validate: validateColour,
          label: { vi: 'Màu của báo (nền sáng)', en: 'Colour (light scheme)' },
        },
        {
          name: 'accentDark',
          type: 'text',
          defaultValue: '#f0837f',
          validate: validateColour,
          label: { vi: 'Màu của báo (nền tối)', en: 'Colour (dark scheme)' },
        },
        {
          name: 'timeZone',
          type: 'text',
          defaultValue: 'Asia/Ho_Chi_Minh',
          validate: validateTimeZone,
          label: { vi: 'Múi giờ', en: 'Time zone' },
        },
      ],
    },
  ],
};
