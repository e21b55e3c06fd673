import type { Field } from 'payload';
import { momentField } from './moment-field';
import { nobodyField, staffOnlyField } from '../access';
import { stateNames, states } from '../workflow/states';

/** Where the article stands, and what is due. */
export const workflowFields: Field[] = [
  {
    name: 'state',
    type: 'select',
    defaultValue: 'draft',
    index: true,
    label: { vi: 'Trạng thái', en: 'State' },
    options: states.map((value) => ({ value, label: stateNames[value] })),
    // The buttons above the form move an article; the field only shows.
    admin: { position: 'sidebar', readOnly: true },
    access: { read: staffOnlyField },
  },
  {
    // Says why, with a move; kept in the article's history and not with the article.
    name: 'moveNote',
    type: 'text',
    virtual: true,
    admin: { hidden: true },
    access: { read: staffOnlyField },
  },
  momentField({
    name: 'scheduledFor',
    index: true,
    label: { vi: 'Hẹn giờ đăng', en: 'Scheduled for' },
    admin: { position: 'sidebar' },
    access: { read: staffOnlyField },
  }),
  momentField({
    name: 'unpublishAt',
    index: true,
    label: { vi: 'Hẹn giờ hạ bài', en: 'Take down at' },
    admin: { position: 'sidebar' },
    access: { read: staffOnlyField },
  }),
  momentField({
    name: 'embargoUntil',
    label: { vi: 'Cấm đăng trước', en: 'Embargo until' },
    admin: { position: 'sidebar' },
    access: { read: staffOnlyField },
  }),
  {
    // Goes up by one with each write; a form that was opened before somebody else's write sends an older one.
    name: 'revision',
    type: 'number',
    defaultValue: 0,
    admin: { hidden: true },
    access: { read: staffOnlyField },
  },
  {
    // Who has changed the text: what "mine" means, and who may not approve alone.
    name: 'writtenBy',
    type: 'relationship',
    relationTo: 'users',
    hasMany: true,
    label: { vi: 'Người viết', en: 'Written by' },
    admin: { hidden: true },
    access: { read: staffOnlyField, create: nobodyField, update: nobodyField },
  },
  {
    // Who has made the latest version: what a form saves by itself is written over it only when it is their own.
    name: 'savedBy',
    type: 'relationship',
    relationTo: 'users',
    label: { vi: 'Người lưu', en: 'Saved by' },
    admin: { hidden: true },
    access: { read: staffOnlyField, create: nobodyField, update: nobodyField },
  },
  {
    // The files that the text shows, so that a picture knows where it is used.
    name: 'pictures',
    type: 'relationship',
    relationTo: 'media',
    hasMany: true,
    admin: { hidden: true },
    access: { read: staffOnlyField, create: nobodyField, update: nobodyField },
  },
  momentField({
    // On a translation: since when the original has said something else.
    name: 'behindSince',
    index: true,
    label: { vi: 'Bản dịch chậm từ', en: 'Behind since' },
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.behindSince) },
    access: { read: staffOnlyField, create: nobodyField, update: nobodyField },
  }),
  {
    // On a translation: the original's version that it says the same as.
    name: 'translatedRevision',
    type: 'number',
    admin: { hidden: true },
    access: { read: staffOnlyField, create: nobodyField, update: nobodyField },
  },
  {
    name: 'retraction',
    type: 'group',
    label: { vi: 'Gỡ bài', en: 'Retraction' },
    admin: { position: 'sidebar', condition: (data) => data?.state === 'retracted' },
    fields: [
      {
        name: 'notice',
        type: 'textarea',
        maxLength: 1000,
        label: { vi: 'Lời báo cho bạn đọc', en: 'Notice to readers' },
      },
      momentField({ name: 'retractedAt', admin: { readOnly: true }, label: { vi: 'Gỡ lúc', en: 'Retracted at' } }),
    ],
  },
];
