import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Language } from '@/lib/i18n/languages';
import type { Refusal } from '@/lib/import';

/** A refusal that the import has to report: the file it belongs to, and what its sentence says. */
export type ExpectedRefusal = { file: string; scope: Refusal['scope']; reason: RegExp };

export type MarkdownFolder = {
  /** Files with an article, usable or not. */
  files: number;
  created: number;
  refused: number;
  refusals: ExpectedRefusal[];
  /** Source ids of every pair whose link has to stand in the store. */
  pairs: { original: string; translation: string }[];
  /** Source id of an article whose text is full of script: none of it comes in. */
  hostile: string;
  /** A good file, to be edited. */
  sample: string;
};

type FrontMatter = Record<string, string | string[]>;
type ArticleFile = { path: string; frontMatter: FrontMatter; body: string };
type BrokenFile = { path: string; content: string | Buffer; refusals: Omit<ExpectedRefusal, 'file'>[]; comesIn: boolean };

const pairsFromVietnamese = 40;
const pairsFromEnglish = 20;
const onlyVietnamese = 45;
const onlyEnglish = 17;

const words: Record<
  Language,
  { sections: string[]; topics: string[]; authors: string[]; titles: string[]; subhead: string; text: string[] }
> = {
  vi: {
    sections: ['chinh-tri', 'kinh-te', 'van-hoa', 'the-thao'],
    topics: ['Nghị quyết', 'Chuyển đổi số', 'Đường vành đai'],
    authors: ['Ngọc Mận', 'Đỗ Hữu Phước', 'Trần Thị Ánh'],
    titles: ['Huyện Đức Hòa khởi công cầu mới', 'Giá lúa hè thu tăng nhẹ', 'Lễ hội đua ghe trên sông Vàm', 'Trường làng đón năm học mới'],
    subhead: 'Ý kiến người dân',
    text: [
      'Sáng nay, **lãnh đạo tỉnh** đã đến thăm và làm việc tại địa phương, lúc 8:30, cùng đại diện các sở ngành.',
      'Theo [nghị quyết](https://example.org/nghi-quyet), công trình hoàn thành trước *mùa mưa*.',
      '- Đường rộng 12 m\n- Cầu dài 240 m',
    ],
  },
  en: {
    sections: ['politics', 'business', 'culture', 'sport'],
    topics: ['Resolutions', 'Going digital', 'Ring road'],
    authors: ['Ngọc Mận', 'Hannah Lee'],
    titles: [
      'Work begins on a new bridge',
      'Rice prices edge up',
      'Boat races draw crowds to the Vam river',
      'Village school opens its doors',
    ],
    subhead: 'What residents say',
    text: [
      'This morning **the province’s leaders** visited the site at 8:30 and met the departments in charge.',
      'Under [the resolution](https://example.org/resolution) it is to be finished before the *rains*.',
      '- A road 12 m wide\n- A bridge 240 m long',
    ],
  },
};

const pictures = ['cho.jpg', 'song.png', 'ảnh lễ hội.jpg', 'cau.webp'];

/**
 * Writes 200 Markdown articles into `folder`: both languages, 60 linked pairs with originals in either, translations that
 * are read before their originals, and 18 files with a fault each (`loi/`).
 * @returns what an import into an empty store has to report
 */
export async function writeMarkdownFolder(folder: string): Promise<MarkdownFolder> {
  const articles = goodArticles();
  const broken = brokenFiles();
  await writePictures(join(folder, 'images'));
  await writeFile(join(folder, 'README.md'), '# Bài xuất từ hệ thống cũ\n');
  for (const { path, frontMatter, body } of articles) await write(join(folder, path), withFrontMatter(frontMatter, body));
  for (const { path, content } of broken) await write(join(folder, path), content);
  return {
    files: articles.length + broken.length,
    created: articles.length + broken.filter(({ comesIn }) => comesIn).length,
    refused: broken.filter(({ comesIn }) => !comesIn).length,
    refusals: broken.flatMap(({ path, refusals }) => refusals.map((refusal) => ({ file: path, ...refusal }))),
    pairs: articles.flatMap(({ frontMatter }) =>
      frontMatter.translationOf ? [{ original: String(frontMatter.translationOf), translation: String(frontMatter.id) }] : [],
    ),
    hostile: 'loi-script',
    sample: 'vi/rieng-05.md',
  };
}

async function write(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function writePictures(folder: string): Promise<void> {
  for (const [index, name] of pictures.entries()) {
    const background = { r: 40 + 50 * index, g: 120, b: 200 - 40 * index };
    await write(
      join(folder, name),
      await sharp({ create: { width: 96, height: 64, channels: 3, background } })
        .toFormat(formatOf(name))
        .toBuffer(),
    );
  }
  await write(join(folder, 'khong-phai-anh.jpg'), '<html>404 Not Found</html>\n');
}

const formatOf = (name: string) => (name.endsWith('.png') ? 'png' : name.endsWith('.webp') ? 'webp' : 'jpeg');

function goodArticles(): ArticleFile[] {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'));
  return [
    // In the order of their paths, "en" is read before "vi": here the translations come first …
    ...numbers(pairsFromVietnamese).flatMap((number, index) => [
      article(`vi/goc-${number}.md`, 'vi', index),
      article(`en/dich-${number}.md`, 'en', index, `vi-goc-${number}`),
    ]),
    // … and here the originals.
    ...numbers(pairsFromEnglish).flatMap((number, index) => [
      article(`en/original-${number}.md`, 'en', index + 100),
      article(`vi/dich/tu-en-${number}.md`, 'vi', index + 100, `en-original-${number}`),
    ]),
    ...numbers(onlyVietnamese).map((number, index) => article(`vi/rieng-${number}.md`, 'vi', index + 200)),
    ...numbers(onlyEnglish).map((number, index) => article(`en/alone-${number}.md`, 'en', index + 300)),
  ];
}

function article(path: string, language: Language, index: number, translationOf?: string): ArticleFile {
  const { sections, topics, authors, titles, subhead, text } = words[language];
  const toRoot = '../'.repeat(path.split('/').length - 1);
  const picture = pictures[index % pictures.length]!;
  const day = String(1 + (index % 28)).padStart(2, '0');
  const pick = (list: string[]) => list[index % list.length]!;
  const figure = `![${subhead}](${encodeURI(`${toRoot}images/${picture}`)} "${pick(titles)} (Ảnh: ${pick(authors)})")`;
  return {
    path,
    frontMatter: {
      id: path.replace(/\.md$/, '').replaceAll('/', '-'),
      language,
      ...(translationOf ? { translationOf } : {}),
      section: pick(sections),
      title: `${pick(titles)} (${index + 1})`,
      sapo: text[0]!.replaceAll('*', ''),
      authors: [pick(authors)],
      topics: [pick(topics)],
      publishedAt: `2023-02-${day}T08:57:00+07:00`,
      status: index % 9 === 8 ? 'draft' : 'published',
      legacyUrls: [`/cu/${path.replace(/\.md$/, '.html')}`],
      ...(index % 4 === 0 ? { hero: `${toRoot}images/${picture}`, heroCaption: `${pick(titles)} (Ảnh: ${pick(authors)})` } : {}),
    },
    body: [`## ${subhead}`, ...text, ...(index % 5 === 0 ? [figure] : []), '> Một lời nói ngắn.'].join('\n\n'),
  };
}

/** JSON strings and lists are YAML too. */
function withFrontMatter(frontMatter: FrontMatter, body: string): string {
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', body, ''].join('\n');
}

function brokenFiles(): BrokenFile[] {
  const keys = (id: string, more: FrontMatter = {}): FrontMatter => ({
    id: `loi-${id}`,
    language: 'vi',
    section: 'chinh-tri',
    title: `Bài có lỗi: ${id}`,
    publishedAt: '2023-02-16T08:57:00+07:00',
    status: 'published',
    ...more,
  });
  const without = (frontMatter: FrontMatter, key: string) =>
    Object.fromEntries(Object.entries(frontMatter).filter(([name]) => name !== key));
  const text = 'Nội dung của bài.';
  const refused = (name: string, content: string | Buffer, reason: RegExp): BrokenFile => ({
    path: `loi/${name}.md`,
    content,
    refusals: [{ scope: 'article', reason }],
    comesIn: false,
  });
  const partly = (name: string, more: FrontMatter, body: string, ...refusals: BrokenFile['refusals']): BrokenFile => ({
    path: `loi/${name}.md`,
    content: withFrontMatter(keys(name, more), body),
    refusals,
    comesIn: true,
  });
  return [
    refused('khong-tit', withFrontMatter(without(keys('khong-tit'), 'title'), text), /^"title" is missing/),
    refused('khong-chuyen-muc', withFrontMatter(without(keys('khong-chuyen-muc'), 'section'), text), /^"section" is missing/),
    refused('khong-ngay', withFrontMatter(without(keys('khong-ngay'), 'publishedAt'), text), /^"publishedAt" is missing/),
    refused(
      'ngay-sai',
      withFrontMatter(keys('ngay-sai', { publishedAt: '2023-02-30T08:57:00+07:00' }), text),
      /^"publishedAt" is "2023-02-30.*not a date/,
    ),
    refused('ngon-ngu-la', withFrontMatter(keys('ngon-ngu-la', { language: 'fr' }), text), /^"language" is "fr".*vi, en/),
    refused('yaml-hong', `---\nid: loi-yaml\ntitle: Hà Nội: "Thủ đô" [chưa đóng\n---\n${text}\n`, /not valid YAML/),
    refused('khong-khai-bao', `${text}\n`, /^The front matter is missing/),
    refused('rong', '', /^The front matter is missing/),
    refused(
      'than-2mb',
      withFrontMatter(keys('than-2mb'), `${text}\n\n`.repeat(Math.ceil((2 * 1024 * 1024) / 22))),
      /2\.\d MB; the limit .* is 1 MB/,
    ),
    refused(
      'trung-id',
      withFrontMatter(keys('trung-id', { id: 'en-alone-01' }), text),
      /"en-alone-01" is already that of en\/alone-01\.md/,
    ),
    refused(
      'khong-utf8',
      Buffer.from(
        withFrontMatter(keys('khong-utf8', { title: 'Ti\u00eau \u0111\u1ec1 b\u1eb1ng b\u1ea3ng m\u00e3 kh\u00e1c \u00e9' }), text),
        'latin1',
      ),
      /^The file is not UTF-8/,
    ),
    partly(
      'thieu-anh',
      { hero: 'anh/khong-co.jpg' },
      `${text}\n\n![Ảnh](anh/cung-khong-co.jpg)`,
      { scope: 'figure', reason: /"anh\/khong-co\.jpg" does not exist/ },
      { scope: 'figure', reason: /"anh\/cung-khong-co\.jpg" does not exist/ },
    ),
    partly(
      'duong-dan',
      { hero: '../../../../../../etc/hostname.jpg' },
      '![Ảnh](/etc/hostname.jpg)\n\n![Ảnh](..%2f..%2f..%2fetc/hostname.jpg)\n\n![Ảnh](file:///etc/hostname.jpg)',
      { scope: 'figure', reason: /"\.\.\/.*lies outside the import folder/ },
      { scope: 'figure', reason: /"\/etc\/hostname\.jpg" is an absolute path/ },
      // A name with %2f is also tried as it stands, which is a name inside the folder.
      { scope: 'figure', reason: /%2f.*(?:lies outside the import folder|does not exist)/ },
      { scope: 'figure', reason: /"file:.*neither a file name nor an https address/ },
    ),
    partly('khong-phai-anh', {}, `${text}\n\n![Ảnh](../images/khong-phai-anh.jpg)`, {
      scope: 'figure',
      reason: /khong-phai-anh\.jpg was not stored/,
    }),
    partly('dich-hu-khong', { translationOf: 'khong-bao-gio-co' }, text, {
      scope: 'field',
      reason: /translationOf names "khong-bao-gio-co".*without the link/,
    }),
    partly('dich-lan-hai', { language: 'en', section: 'politics', translationOf: 'vi-goc-01' }, text, {
      scope: 'field',
      reason: /already has a translation in this language.*without the link/,
    }),
    partly(
      'dia-chi-hong',
      { slug: 'Đường Dẫn!', legacyUrls: ['javascript:alert(1)'] },
      text,
      { scope: 'field', reason: /^"slug" is "Đường Dẫn!"/ },
      { scope: 'field', reason: /^"legacyUrls" has "javascript:alert\(1\)"/ },
    ),
    partly(
      'script',
      {},
      hostileBody,
      { scope: 'figure', reason: /"x\.jpg" does not exist/ },
      { scope: 'figure', reason: /"javascript:chay\(17\)" is neither a file name nor an https address/ },
    ),
  ];
}

/** What could run in a browser says "chay"; "còn lại" is said by what has to remain. */
const hostileBody = `Đoạn thứ nhất còn lại.

<script>chay(1)</script>

<p onclick="chay(2)">Đoạn thứ hai <b onmouseover=chay(3)>còn lại</b>.</p>

<img src="x.jpg" onerror="chay(4)"><iframe srcdoc="<script>chay(5)</script>"></iframe><svg onload=chay(6)><script>chay(7)</script></svg>

[Liên kết một](javascript:chay(8)) và [hai](  JaVa\u0000Script:chay(9)) và <a href="java&#10;script:chay(10)">ba</a> và [bốn](data:text/html,chay(11)).

Trong dòng <script>chay(12)</script><style>@import url(chay)</style> còn lại.

<math><mtext><img src=x onerror=chay(13)></mtext></math><object data="chay(14)"></object><form action="javascript:chay(15)"><button>Nút</button></form>

![x" onerror="chay(16)](javascript:chay(17))

[tham chiếu][ref]

[ref]: vbscript:chay(18)
`;
