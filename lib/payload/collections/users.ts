import type { CollectionConfig } from 'payload';
import { readEnvironment } from '@/lib/env';
import { resetLetter } from '../account-mails';
import { editorsInChief, editorsInChiefOnlyField, nobodyField, oneselfOrEditorInChief, staff } from '../access';
import {
  notePasswordChange,
  recordAccountChange,
  recordAccountDeletion,
  recordLogin,
  recordPasswordReset,
  recordRefusedLogin,
} from '../hooks/account-events';
import { demandSecondFactor, endSessionsAfterReset, noteReset } from '../hooks/demand-second-factor';
import { limitResetMails } from '../hooks/limit-reset-mails';
import { endSessionsAfterADay, sessionSeconds } from '../hooks/limit-sessions';
import { demandCurrentPassword, stopWhenConfirming } from '../hooks/own-account';
import { refuseWeakPassword } from '../hooks/password-rules';
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor, showSecondFactor } from '../endpoints/second-factor';
import { changeAccount } from '../endpoints/own-account';
import { endSessions, listSessions } from '../endpoints/sessions';
import { keepAnEditorInChief, keepAnEditorInChiefWhenDeleting, refuseFirstStranger } from '../hooks/user-rules';
import { lockMilliseconds, mostLoginAttempts } from '../login-lock';
import { roleNames, roles } from '../workflow/states';

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { vi: 'Tài khoản', en: 'User' }, plural: { vi: 'Tài khoản', en: 'Users' } },
  auth: {
    tokenExpiration: sessionSeconds,
    maxLoginAttempts: mostLoginAttempts,
    lockTime: lockMilliseconds,
    cookies: { sameSite: 'Lax', secure: readEnvironment().siteUrl.startsWith('https:') },
    forgotPassword: {
      // Payload counts with a write beside its own open transaction, which SQLite has no room for. `limitResetMails` counts.
      minRequestInterval: 0,
      generateEmailSubject: () => resetLetter('').subject,
      generateEmailHTML: (asked) => resetLetter(asked?.token ?? '').text,
    },
  },
  admin: {
    group: { vi: 'Tòa soạn', en: 'Newsroom' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
  },
  access: {
    create: editorsInChief,
    read: staff,
    update: oneselfOrEditorInChief,
    delete: editorsInChief,
    unlock: editorsInChief,
  },
  hooks: {
    beforeOperation: [
      refuseFirstStranger,
      noteReset,
      limitResetMails,
      endSessionsAfterADay,
      demandCurrentPassword,
      refuseWeakPassword,
      notePasswordChange,
    ],
    beforeLogin: [stopWhenConfirming, demandSecondFactor],
    beforeChange: [keepAnEditorInChief],
    beforeDelete: [keepAnEditorInChiefWhenDeleting],
    afterLogin: [recordLogin],
    afterChange: [recordAccountChange],
    afterDelete: [recordAccountDeletion],
    afterOperation: [recordPasswordReset, endSessionsAfterReset],
    afterError: [recordRefusedLogin],
  },
  endpoints: [changeAccount, showSecondFactor, beginSecondFactor, confirmSecondFactor, removeSecondFactor, listSessions, endSessions],
  fields: [
    {
      // Written by the hooks and endpoints of the second factor alone.
      name: 'secondFactor',
      type: 'group',
      hidden: true,
      access: { read: nobodyField, create: nobodyField, update: nobodyField },
      fields: [
        { name: 'secret', type: 'text' },
        { name: 'since', type: 'date' },
        { name: 'lastStep', type: 'number' },
        { name: 'recovery', type: 'json' },
      ],
    },
    {
      // Sent with a change of one's own password or address, and kept nowhere.
      name: 'currentPassword',
      type: 'text',
      virtual: true,
      access: { read: nobodyField, create: nobodyField },
      admin: {
        components: { Field: '@/components/newsroom/current-password#CurrentPassword' },
        disableListColumn: true,
        disableListFilter: true,
      },
    },
    { name: 'signInTools', type: 'ui', admin: { components: { Field: '@/components/newsroom/sign-in-tools#SignInTools' } } },
    { name: 'name', type: 'text', required: true, label: { vi: 'Họ tên', en: 'Name' } },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'reporter',
      saveToJWT: true,
      label: { vi: 'Vai trò', en: 'Role' },
      options: roles.map((value) => ({ value, label: roleNames[value] })),
      access: { create: editorsInChiefOnlyField, update: editorsInChiefOnlyField },
      hooks: {
        // Whoever opens the very first account of a newsroom in the admin runs it: without this nobody could appoint anybody.
        // Our own code (`npm run user`) has said which role it means.
        beforeChange: [
          async ({ value, operation, req }) => {
            if (operation !== 'create' || req.user || req.payloadAPI === 'local') return value;
            const { totalDocs } = await req.payload.count({ collection: 'users', req });
            return totalDocs === 0 ? 'editorInChief' : value;
          },
        ],
      },
    },
  ],
};
