import type { Block } from 'payload';
import { audioConfig } from './audio/config';
import { correctionConfig } from './correction/config';
import { dataTableConfig } from './data-table/config';
import { factBoxConfig } from './fact-box/config';
import { figureConfig } from './figure/config';
import { galleryConfig } from './gallery/config';
import { pullQuoteConfig } from './pull-quote/config';
import { quotationConfig } from './quotation/config';
import { relatedArticlesConfig } from './related-articles/config';
import { videoConfig } from './video/config';

/** The blocks that an editor can set between paragraphs, in the order of the "+" menu. */
export const blockConfigs: Block[] = [
  figureConfig,
  galleryConfig,
  quotationConfig,
  pullQuoteConfig,
  factBoxConfig,
  dataTableConfig,
  relatedArticlesConfig,
  videoConfig,
  audioConfig,
  correctionConfig,
];
