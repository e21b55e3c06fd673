export { toLitePage, type LiteOptions, type LiteWords } from './lite-page';
export { isSavingData, showLiteOffer } from './save-data';
