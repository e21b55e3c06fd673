import { blockConfigs } from '@/components/blocks/configs';
import { articleLinkFeature } from './link-feature';
import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';

/** The editor of an article's body: what it offers is exactly what `lib/content` can map and `components/blocks` can show. */
export const articleEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SuperscriptFeature(),
    SubscriptFeature(),
    InlineCodeFeature(),
    articleLinkFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    HorizontalRuleFeature(),
    BlocksFeature({ blocks: blockConfigs }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
});
