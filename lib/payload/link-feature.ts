import { LinkFeature } from '@payloadcms/richtext-lexical';
import type { Field, TextFieldSingleValidation } from 'payload';

const validateLink: TextFieldSingleValidation = (value, { req, siblingData }) => {
  if ((siblingData as { linkType?: string }).linkType === 'internal') return true;
  const isPath = /^[/#](?!\/)\S*$/.test(value ?? '');
  if (isPath || (value && URL.canParse(value) && ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(value).protocol))) return true;
  return req.i18n.language === 'vi'
    ? 'Liên kết phải là địa chỉ đầy đủ (https://…, mailto:, tel:) hoặc đường dẫn trên trang, bắt đầu bằng "/".'
    : 'A link is a whole address (https://…, mailto:, tel:) or a path on this site that begins with "/".';
};

/**
 * Links to our articles by their number, or to an address. Payload's own address field escapes what its pattern does not
 * know, among it every path with a dot ("https://bao.example/tin.html"); ours leaves addresses as they were written.
 */
export function articleLinkFeature() {
  return LinkFeature({
    enabledCollections: ['articles'],
    fields: ({ defaultFields }) =>
      (defaultFields as Field[]).map((field) =>
        'name' in field && field.name === 'url' ? ({ ...field, hooks: {}, validate: validateLink } as Field) : field,
      ),
  });
}
