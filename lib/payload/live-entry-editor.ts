import {
  BoldFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import { articleLinkFeature } from './link-feature';

/**
 * The editor of a live entry: paragraphs, lists, links and the two marks. An entry is short and has its headline and its
 * picture in fields of their own; subheads and blocks within it would compete with those of the coverage.
 */
export const liveEntryEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    articleLinkFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    InlineToolbarFeature(),
  ],
});
