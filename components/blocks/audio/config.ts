import type { Block } from 'payload';
import { mediaSourceFields } from '../video/config';

export const audioConfig: Block = {
  slug: 'audio',
  interfaceName: 'AudioBlockData',
  labels: { singular: { vi: 'Âm thanh', en: 'Audio' }, plural: { vi: 'Âm thanh', en: 'Audio' } },
  fields: mediaSourceFields,
};
