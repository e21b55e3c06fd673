import { Window } from 'happy-dom';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LexicalNode, LexicalState } from '@/lib/content/lexical';
import { bodyOfText } from '@/tests/fixtures/body-of-text';
import type { Article, User } from './generated-types';
import { withoutPasteRemains } from './pasted-text';
import { plainText } from './plain-text';
import { openStoreForTests, type StoreForTests } from './store-for-tests';

const nbsp = '\u00A0';
const fill = nbsp.repeat(8);

/** As Word for Windows puts it on the clipboard. */
const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no;} --></style><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='margin:0'><span style='font-family:"Times New Roman",serif'>Đoạn một<o:p></o:p></span></h1>
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:14.0pt;color:red;mso-ansi-language:VI'>Cầu${nbsp}mới thông xe<o:p></o:p></span></b></p>
<p class=MsoNormal><span lang=VI>Dài 12${nbsp}km, theo Điều${nbsp}5, có so\u00ADft và zero\u200Bwidth.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>${nbsp}</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>${fill} </span></span></span><![endif]>Mục một<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>·<span>${fill} </span></span></span><![endif]>Mục <b>hai</b></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span><span style='mso-list:Ignore'>3.<span>${fill} </span></span></span><![endif]>Bước ba</p>
<p class=MsoNormal><img width=300 height=200 src="file:///C:/Users/x/clip_image001.jpg"></p>
<p class=MsoNormal><a href="file:///C:/x.doc">tệp</a>, <a name="_Toc1">neo</a>, <a href="javascript:alert(1)">mã</a>, <a href="https://bao.example/a">liên kết</a></p>
<!--EndFragment--></body></html>`;

let opened: StoreForTests;
let store: Payload;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
});
afterAll(() => opened.close());

/** What the body's editor makes of pasted HTML: the same way as a browser's paste, in a document of Node's. */
async function pasted(html: string): Promise<NonNullable<LexicalState>> {
  const { convertHTMLToLexical, editorConfigFactory } = await import('@payloadcms/richtext-lexical');
  const field = store.collections.articles.config.flattenedFields.find(({ name }) => name === 'body');
  class Document {
    window = new Window();
    constructor(content: string) {
      this.window.document.write(content);
    }
  }
  const editorConfig = editorConfigFactory.fromField({ field: field as never });
  return convertHTMLToLexical({ editorConfig, html, JSDOM: Document as never }) as unknown as NonNullable<LexicalState>;
}

const body = (...children: LexicalNode[]): NonNullable<LexicalState> => ({ root: { type: 'root', children } });
const paragraph = (...texts: string[]): LexicalNode => ({ type: 'paragraph', children: texts.map((text) => ({ type: 'text', text })) });
const textAfter = (text: string) => plainText(withoutPasteRemains(body(paragraph(text))));

describe('a text that is pasted from Word', () => {
  it('keeps its words, bold, lists and links, and nothing of Word', async () => {
    const { root } = withoutPasteRemains(await pasted(wordHtml));
    const outline = root!.children!.map(({ type, tag, format, children = [] }) => [
      tag ? `${type} ${tag}` : type,
      format,
      plainText({ root: { children } }),
    ]);
    expect(outline).toEqual([
      ['heading h2', '', 'Đoạn một'],
      ['paragraph', '', 'Cầu mới thông xe'],
      ['paragraph', '', `Dài 12${nbsp}km, theo Điều${nbsp}5, có soft và zerowidth.`],
      ['list ul', '', 'Mục một\nMục hai'],
      ['list ol', '', 'Bước ba'],
      ['paragraph', '', ''],
      ['paragraph', '', 'tệp, neo, mã, liên kết'],
    ]);
    expect(root!.children![1]!.children).toMatchObject([{ text: 'Cầu mới thông xe', format: 1 }]);
    expect(root!.children![4]).toMatchObject({ start: 3, children: [{ value: 3 }] });
    expect(root!.children![6]!.children!.filter(({ type }) => type === 'link')).toMatchObject([
      { fields: { url: 'https://bao.example/a' } },
    ]);
    expect(JSON.stringify(root)).not.toMatch(/mso|Mso|Times|file:|javascript|o:p/);
  });

  it('is the same when it is cleaned twice', async () => {
    const once = withoutPasteRemains(await pasted(wordHtml));
    expect(withoutPasteRemains(once)).toEqual(once);
  });
});

describe('withoutPasteRemains', () => {
  it.each([
    [`Hà${nbsp}Nội`, 'Hà Nội'],
    [`Hà ${nbsp}Nội`, 'Hà Nội'],
    [`hết.${nbsp}${nbsp}Mở`, 'hết. Mở'],
    [`12${nbsp}km`, `12${nbsp}km`],
    [`Điều${nbsp}5`, `Điều${nbsp}5`],
    ['Việt\u00ADNam \uFEFFmới\u200B', 'ViệtNam mới'],
    ['👩\u200D🌾 hai  dấu cách', '👩\u200D🌾 hai  dấu cách'],
    [`- 5${nbsp}độ`, `- 5${nbsp}độ`],
    [`1. Mở đầu`, '1. Mở đầu'],
  ])('makes of "%s" "%s"', (before, after) => {
    expect(textAfter(before)).toBe(after);
  });

  it('cleans the editors within a box too, and leaves its other fields', () => {
    const box = { type: 'block', fields: { blockType: 'factBox', title: `A${nbsp}B`, content: body(paragraph(`Hà${nbsp}Nội`)) } };
    const cleaned = withoutPasteRemains(body(box));
    expect(cleaned.root!.children![0]!.fields).toEqual({ ...box.fields, content: body(paragraph('Hà Nội')) });
  });

  it('leaves what somebody has typed here as it is', () => {
    const typed = body(
      { type: 'heading', tag: 'h3', children: [{ type: 'text', text: 'Tít xen', format: 2 }] },
      paragraph('Một đoạn. '),
      paragraph(),
      paragraph(' '),
      {
        type: 'paragraph',
        children: [{ type: 'link', fields: { linkType: 'internal', doc: { value: 3 } }, children: [{ type: 'text', text: 'bài' }] }],
      },
      {
        type: 'paragraph',
        children: [{ type: 'link', fields: { linkType: 'custom', url: 'bao' }, children: [{ type: 'text', text: 'sai' }] }],
      },
      { type: 'horizontalrule' },
      paragraph(),
    );
    expect(withoutPasteRemains(typed)).toEqual(typed);
    expect(withoutPasteRemains(null)).toBeNull();
  });
});

describe('a body that is saved', () => {
  it('is cleaned where somebody has changed it, and else stays as it was', async () => {
    const user: User = {
      ...(await store.create({
        collection: 'users',
        data: { email: 'a@bao.example', password: 'mật khẩu dài', name: 'A', role: 'managingEditor' },
      })),
      collection: 'users',
    };
    const dirty = bodyOfText(`Hà${nbsp}Nội`) as unknown as NonNullable<Article['body']>;
    const asked = { collection: 'articles', user, overrideAccess: false, depth: 0 } as const;
    const written = await store.create({ ...asked, data: { language: 'vi', title: 'A', body: dirty } as never, draft: true });
    expect(plainText(written.body)).toBe('Hà Nội');

    const imported = await store.create({
      collection: 'articles',
      data: { language: 'vi', title: 'B', body: dirty } as never,
      draft: true,
    });
    const moved = await store.update({ ...asked, id: imported.id, data: { state: 'inEdit' }, draft: true });
    expect(plainText(moved.body)).toBe(`Hà${nbsp}Nội`);
    expect(moved.writtenBy).toEqual([]);
  });
});
