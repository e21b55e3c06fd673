/** Reading articles from elsewhere: `readSource` gives records, `toLexical` the body as it is stored. */
export { mediaOf, relatedOf, type BodyNode, type MediaReference, type SourcePicture } from './body';
export { splitCredit, type CaptionAndCredit } from './credit';
export { markdownToBody } from './from-markdown';
export { importItems, type ImportOptions, type ImportSummary } from './import-source';
export { MediaShelf } from './media-shelf';
export { readSource, type ReadOptions } from './read-source';
export {
  UnreadableSourceError,
  type ArticleStatus,
  type ImportRecord,
  type Refusal,
  type SectionOfRecord,
  type SourceItem,
} from './record';
export { toLexical, type BodyResolver, type LexicalState } from './to-lexical';
