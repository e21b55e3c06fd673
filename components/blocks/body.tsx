import { assertUnreachable } from '@/lib/assert-unreachable';
import type { ArticleFormat, Block } from '@/lib/content/types';
import { Audio } from './audio/audio';
import styles from './body.module.css';
import { Correction } from './correction/correction';
import { DataTable } from './data-table/data-table';
import { Divider } from './divider/divider';
import { FactBox } from './fact-box/fact-box';
import { Figure } from './figure/figure';
import { Gallery } from './gallery/gallery';
import { withHeadingsInOrder } from './headings-in-order';
import { List } from './list/list';
import { Paragraph } from './paragraph/paragraph';
import { PullQuote } from './pull-quote/pull-quote';
import { Quotation } from './quotation/quotation';
import { RelatedArticles } from './related-articles/related-articles';
import { Subhead } from './subhead/subhead';
import { Video } from './video/video';

/** The text of an article. Every kind of block has its component; one that this code does not know is left out. */
export function Body({ blocks, format }: { blocks: Block[]; format: ArticleFormat }) {
  return (
    <div className={styles.body} data-format={format} data-article-body="">
      {withHeadingsInOrder(blocks).map((block, index) => (
        <BodyBlock key={index} block={block} format={format} first={index === 0} />
      ))}
    </div>
  );
}

function BodyBlock({ block, format, first }: { block: Block; format: ArticleFormat; first: boolean }) {
  switch (block.kind) {
    case 'paragraph':
      return <Paragraph block={block} />;
    case 'subhead':
      return <Subhead block={block} />;
    case 'list':
      return <List block={block} />;
    case 'figure':
      return <Figure block={block} wide={format === 'photoStory'} />;
    case 'gallery':
      return <Gallery block={block} />;
    case 'quotation':
      return <Quotation block={block} />;
    case 'pullQuote':
      return <PullQuote block={block} />;
    case 'table':
      return <DataTable block={block} />;
    case 'factBox':
      return <FactBox block={block} />;
    case 'relatedArticles':
      return <RelatedArticles block={block} />;
    case 'video':
      return <Video block={block} lead={first && format === 'video'} />;
    case 'audio':
      return <Audio block={block} />;
    case 'divider':
      return <Divider />;
    case 'correction':
      return <Correction block={block} />;
    default:
      assertUnreachable(block, 'body block');
      return null;
  }
}
