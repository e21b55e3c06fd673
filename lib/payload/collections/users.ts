import type { CollectionConfig } from 'payload';
import { editorsInChief, editorsInChiefOnlyField, oneselfOrEditorInChief, staff } from '../access';
import { keepAnEditorInChief, keepAnEditorInChiefWhenDeleting } from '../hooks/user-rules';
import { roleNames, roles } from '../workflow/states';

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { vi: 'Tài khoản', en: 'User' }, plural: { vi: 'Tài khoản', en: 'Users' } },
  auth: { tokenExpiration: 60 * 60 * 10, maxLoginAttempts: 8, lockTime: 10 * 60 * 1000 },
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
  hooks: { beforeChange: [keepAnEditorInChief], beforeDelete: [keepAnEditorInChiefWhenDeleting] },
  fields: [
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
