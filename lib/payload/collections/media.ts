import type { CollectionConfig } from 'payload';
import { mediaFolder } from '../media-storage';
import { fileDeleters, filesForAnyone, nobodyField, ownOrEditors, staff } from '../access';
import { deleteIntoBin } from '../endpoints/bin';
import { dateBinning } from '../hooks/bin-date';
import { keepPicturesOfLiveArticles, rememberUploader } from '../hooks/media-rules';
import { inDefaultLanguage } from '../hooks/request-language';
import { takeInFile } from '../hooks/take-in-file';
import { acceptedMimeTypes } from '../uploads/file-kinds';
import { expireMediaAfterChange, expireMediaAfterDelete } from '../hooks/expire-pages';

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: { vi: 'Ảnh, video, âm thanh', en: 'Media file' }, plural: { vi: 'Ảnh, video, âm thanh', en: 'Media' } },
  admin: {
    group: { vi: 'Nội dung', en: 'Content' },
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'caption', 'credit', 'createdAt'],
    listSearchableFields: ['filename', 'alt', 'caption', 'credit'],
  },
  // A copy would be the same bytes under another name.
  disableDuplicate: true,
  trash: true,
  endpoints: [deleteIntoBin('media')],
  access: { create: staff, read: filesForAnyone, update: ownOrEditors, delete: fileDeleters },
  hooks: {
    beforeOperation: [inDefaultLanguage, takeInFile],
    beforeChange: [dateBinning, keepPicturesOfLiveArticles, rememberUploader],
    afterChange: [expireMediaAfterChange],
    afterDelete: [expireMediaAfterDelete],
  },
  upload: {
    staticDir: mediaFolder(),
    mimeTypes: acceptedMimeTypes,
    // Several at once, dragged into the list or into a form.
    bulkUpload: true,
    focalPoint: true,
    crop: true,
    adminThumbnail: 'thumbnail',
    imageSizes: [
      { name: 'thumbnail', width: 320, height: 214, position: 'centre', formatOptions: { format: 'webp', options: { quality: 70 } } },
    ],
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      localized: true,
      label: { vi: 'Mô tả cho người khiếm thị', en: 'Alternative text' },
      admin: { description: { vi: 'Ảnh cho thấy gì, trong một câu.', en: 'What the picture shows, in one sentence.' } },
    },
    { name: 'caption', type: 'text', localized: true, label: { vi: 'Chú thích', en: 'Caption' } },
    {
      type: 'row',
      fields: [
        { name: 'credit', type: 'text', label: { vi: 'Nguồn ảnh', en: 'Credit' } },
        {
          name: 'licence',
          type: 'select',
          defaultValue: 'own',
          label: { vi: 'Bản quyền', en: 'Licence' },
          options: [
            { value: 'own', label: { vi: 'Của báo', en: 'Our own' } },
            { value: 'agency', label: { vi: 'Hãng tin', en: 'Agency' } },
            { value: 'contributor', label: { vi: 'Cộng tác viên', en: 'Contributor' } },
            { value: 'creativeCommons', label: { vi: 'Creative Commons', en: 'Creative Commons' } },
            { value: 'publicDomain', label: { vi: 'Phạm vi công cộng', en: 'Public domain' } },
            { value: 'handout', label: { vi: 'Được cung cấp', en: 'Handout' } },
          ],
        },
      ],
    },
    {
      name: 'uploadedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người tải lên', en: 'Uploaded by' },
      admin: { readOnly: true, position: 'sidebar' },
      access: { create: nobodyField, update: nobodyField },
    },
    {
      name: 'usedIn',
      type: 'join',
      collection: 'articles',
      on: 'pictures',
      maxDepth: 0,
      label: { vi: 'Dùng trong các bài', en: 'Used in' },
      admin: { defaultColumns: ['title', 'language', 'state', 'publishedAt'], allowCreate: false },
    },
  ],
};
