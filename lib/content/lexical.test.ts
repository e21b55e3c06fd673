import { describe, expect, it } from 'vitest';
import { bodyReferences, type LexicalNode, type LexicalState } from './lexical';

const bodyOf = (...children: LexicalNode[]): LexicalState => ({ root: { type: 'root', children } });
const block = (fields: Record<string, unknown>): LexicalNode => ({ type: 'block', fields });
const internalLink = (value: unknown): LexicalNode => ({
  type: 'link',
  fields: { linkType: 'internal', doc: { relationTo: 'articles', value } },
  children: [],
});

describe('bodyReferences', () => {
  it.each<[string, LexicalState, number[], number[]]>([
    ['nothing in no body', null, [], []],
    ['nothing in an empty one', {}, [], []],
    ['nothing in plain text', bodyOf({ type: 'paragraph', children: [{ type: 'text', text: '7', format: 1 }] }), [], []],
    ['the picture of a figure', bodyOf(block({ blockType: 'figure', media: 1 })), [1], []],
    [
      'each picture of a gallery once',
      bodyOf(block({ blockType: 'gallery', figures: [{ media: 2 }, { media: 3 }, { media: 2 }] })),
      [2, 3],
      [],
    ],
    ['the file and the poster of a video', bodyOf(block({ blockType: 'video', media: 4, poster: 5 })), [4, 5], []],
    ['the articles of a related box', bodyOf(block({ blockType: 'relatedArticles', articles: [12, 13] })), [], [12, 13]],
    ['the article of an internal link', bodyOf({ type: 'paragraph', children: [internalLink(14)] }), [], [14]],
    [
      'the link within a box',
      bodyOf(
        block({
          blockType: 'factBox',
          content: { root: { children: [{ type: 'list', children: [{ type: 'listitem', children: [internalLink(15)] }] }] } },
        }),
      ),
      [],
      [15],
    ],
    [
      'no number that stands for something else',
      bodyOf(block({ blockType: 'figure', remote: { width: 640, height: 480 } }), { type: 'list', start: 3, value: 4 }),
      [],
      [],
    ],
    [
      'no reference that is not a number',
      bodyOf(block({ blockType: 'figure', media: null }), block({ blockType: 'figure', media: 'x' }), internalLink({ id: 1 })),
      [],
      [],
    ],
    ['no link to another collection', bodyOf({ type: 'link', fields: { doc: { relationTo: 'users', value: 1 } } }), [], []],
  ])('finds %s', (_, body, mediaIds, articleIds) => {
    expect(bodyReferences(body)).toEqual({ mediaIds, articleIds });
  });
});
