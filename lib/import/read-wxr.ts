import path from 'node:path';
import { isReservedPath } from '@/lib/i18n/addresses';
import { defaultLanguage as firstLanguage, type Language } from '@/lib/i18n/languages';
import { articleLimits } from '@/lib/payload/article-limits';
import { slugify } from '@/lib/slug';
import { textLines, type BodyNode, type SourcePicture } from './body';
import { convertOrRefuse } from './convert-or-refuse';
import { splitCredit } from './credit';
import { cutText } from '@/lib/text/cut-text';
import { languageFrom } from './fields';
import { htmlText, htmlToBody, type PictureSize } from './from-html';
import { instantFrom } from './instant';
import type { MediaFinder } from './media-file';
import {
  oversizeReason,
  sectionFrom,
  unfiledSection,
  type ArticleStatus,
  type Refusal,
  type SectionOfRecord,
  type SourceItem,
} from './record';
import { legacyPath, remoteMediaAddress, reservedAddressReason } from './source-address';
import { wordpressToHtml } from './wordpress-markup';
import { wxrItems, type WxrChannel, type WxrItem } from './wxr-items';

type Attachment = { url: string; alt: string; caption: string; size: PictureSize | null };

/** What posts refer to and may come after them in the file. */
type WxrContext = {
  channel: WxrChannel;
  file: string;
  defaultLanguage: Language;
  attachments: Map<string, Attachment>;
  attachmentByUrl: Map<string, Attachment>;
  /** Numbers of the pictures uploaded to a post, by the post's. */
  ownPictures: Map<string, string[]>;
  reusableBlocks: Map<string, string>;
  /** The first post of each group of translations (Polylang): the original of the others. */
  originals: Map<string, string>;
};

/** WordPress's states. What only its author or a password opens must not become public by being imported. */
const statuses: Record<string, ArticleStatus | 'skipped'> = {
  publish: 'published',
  draft: 'draft',
  pending: 'draft',
  private: 'draft',
  future: 'draft',
  trash: 'skipped',
  'auto-draft': 'skipped',
  inherit: 'skipped',
};

/** The names that WordPress gives its own category for everything without one. */
const unfiledNicenames = new Set(['uncategorized', 'uncategorised', 'chua-phan-loai', 'khong-phan-loai', 'chua-duoc-phan-loai']);

/**
 * Reads the posts of a WordPress export (WXR). Everything that is not a post is counted as skipped by its kind.
 * The file is read twice, first for what posts refer to (attachments, reusable blocks) and then for the posts, one
 * at a time; it is never held whole. Remote media are referenced, not fetched. Throws UnreadableSourceError when
 * the file is no WordPress export.
 */
export async function* readWxr(file: string, options: { defaultLanguage?: Language } = {}): AsyncGenerator<SourceItem> {
  const context = await collectContext(file, options.defaultLanguage ?? firstLanguage);
  for await (const part of wxrItems(file, emptyChannel())) {
    if (part.kind === 'broken') yield refused(path.basename(file), part.reason);
    else yield readItem(part.item, placeOf(part.item, file), context);
  }
}

const emptyChannel = (): WxrChannel => ({ language: '', address: '', authors: new Map() });

const refused = (place: string, reason: string): SourceItem => ({ kind: 'refused', refusal: { place, reason, scope: 'article' } });

function placeOf(item: WxrItem, file: string): string {
  const id = field(item, 'wp:post_id');
  return `${path.basename(file)}:${item.line}, item ${item.number}${id === '' ? '' : ` (post ${id})`}`;
}

const field = (item: WxrItem, name: string) => (item.text[name] ?? '').trim();

/* ---------- first reading ---------- */

async function collectContext(file: string, defaultLanguage: Language): Promise<WxrContext> {
  const context: WxrContext = {
    channel: emptyChannel(),
    file,
    defaultLanguage,
    attachments: new Map(),
    attachmentByUrl: new Map(),
    ownPictures: new Map(),
    reusableBlocks: new Map(),
    originals: new Map(),
  };
  for await (const part of wxrItems(file, context.channel)) {
    if (part.kind === 'item') collect(part.item, context);
  }
  return context;
}

function collect(item: WxrItem, context: WxrContext): void {
  const id = field(item, 'wp:post_id');
  const type = field(item, 'wp:post_type');
  if (type === 'wp_block') context.reusableBlocks.set(id, item.text['content:encoded'] ?? '');
  if (type === 'post') {
    for (const { domain, nicename } of item.categories) {
      if (domain === 'post_translations' && !context.originals.has(nicename)) context.originals.set(nicename, id);
    }
  }
  if (type !== 'attachment') return;
  const url = remoteMediaAddress(field(item, 'wp:attachment_url') || field(item, 'guid'));
  if (url === null) return;
  const attachment: Attachment = {
    url,
    alt: htmlText(item.meta._wp_attachment_image_alt ?? ''),
    caption: htmlText(item.text['excerpt:encoded'] ?? ''),
    size: sizeInMetadata(item.meta._wp_attachment_metadata ?? ''),
  };
  context.attachments.set(id, attachment);
  context.attachmentByUrl.set(url, attachment);
  const parent = field(item, 'wp:post_parent');
  if (parent !== '' && parent !== '0' && pictureName.test(url)) {
    const own = context.ownPictures.get(parent);
    if (own === undefined) context.ownPictures.set(parent, [id]);
    else own.push(id);
  }
}

const pictureName = /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i;

/** PHP's serialization is not read, only the two numbers that stand first in it. */
function sizeInMetadata(serialized: string): PictureSize | null {
  const width = Number(/"width";i:(\d{1,5});/.exec(serialized)?.[1]);
  const height = Number(/"height";i:(\d{1,5});/.exec(serialized)?.[1]);
  return width > 0 && height > 0 ? { width, height } : null;
}

/* ---------- second reading ---------- */

function readItem(item: WxrItem, place: string, context: WxrContext): SourceItem {
  const type = field(item, 'wp:post_type') || 'item without a type';
  if (type !== 'post') return { kind: 'skipped', what: type };
  const status = postStatus(item);
  if (status === 'skipped') return { kind: 'skipped', what: `post in state ${field(item, 'wp:status')}` };
  const content = item.text['content:encoded'] ?? '';
  if (item.oversize.includes('content:encoded')) {
    return refused(place, 'The body is larger than 1 MB, which is the limit. Split the article or take what is not text out of it.');
  }
  const tooLarge = oversizeReason(content);
  if (tooLarge !== null) return refused(place, tooLarge);
  return convertOrRefuse(place, () => readPost(item, content, status, place, context));
}

function postStatus(item: WxrItem): ArticleStatus | 'skipped' {
  const name = field(item, 'wp:status');
  const status = Object.hasOwn(statuses, name) ? statuses[name]! : 'draft';
  return status === 'published' && field(item, 'wp:post_password') !== '' ? 'draft' : status;
}

function readPost(item: WxrItem, content: string, status: ArticleStatus, place: string, context: WxrContext): SourceItem {
  const { channel } = context;
  const language = postLanguage(item, context);
  const id = field(item, 'wp:post_id') || field(item, 'guid') || field(item, 'link');
  if (id === '')
    return refused(
      place,
      'The post has neither a number nor an address, so nothing would tell it apart at the next import. Give it a wp:post_id.',
    );
  const publishedAt = postDate(item);
  if (status === 'published' && publishedAt === null) {
    return refused(
      place,
      'The post is published, but none of its dates can be read. Correct wp:post_date_gmt to a form like 2023-02-16 01:57:00.',
    );
  }
  const { body, refusals } = postBody(item, content, place, context);
  const sapo = withinLimit('excerpt', htmlText(item.text['excerpt:encoded'] ?? ''), articleLimits.sapo, place, refusals);
  const slug = slugify(decodedName(field(item, 'wp:post_name')));
  const title = htmlText(field(item, 'title')) || titleFromText(sapo, body) || slug || decodedName(field(item, 'wp:post_name')) || id;
  if (title.length > articleLimits.title)
    return refused(place, `The title has ${title.length} characters; the limit is ${articleLimits.title}. Shorten it in the export.`);
  if ([content, field(item, 'title')].some((text) => text.includes('\ufffd'))) {
    refusals.push({
      place,
      reason:
        'Some characters of the post were not in the encoding that the file names, and were lost. Compare the article with the original.',
      scope: 'field',
    });
  }

  const { section, others } = postSections(item, language);
  const translations = item.categories.find(({ domain }) => domain === 'post_translations');
  const original = translations === undefined ? undefined : context.originals.get(translations.nicename);
  return {
    kind: 'record',
    record: {
      sourceSystem: `wxr:${hostOf(channel.address) || path.basename(context.file, path.extname(context.file))}`,
      sourceId: id,
      language,
      translationOf: original === undefined || original === id ? null : original,
      section,
      secondarySections: others,
      title,
      slug: slug === '' ? null : slug,
      sapo,
      kicker: null,
      authors: postAuthors(item, channel),
      byline: null,
      topics: [
        ...new Set(item.categories.filter(({ domain }) => domain === 'post_tag').map(({ name, nicename }) => htmlText(name) || nicename)),
      ],
      publishedAt,
      // WordPress counts every save as a change; none of them says that the news itself changed.
      updatedAt: null,
      hoursAgo: null,
      updatedHoursAgo: null,
      status,
      format: 'standard',
      hero: postHero(item, place, refusals, context),
      legacyUrls: postLegacyUrls(item, place, refusals),
      body,
      place,
    },
    refusals,
  };
}

/** WordPress has no limits of its own, and whoever exports cannot shorten: a text that is too long is cut, and that is said. */
function withinLimit(what: string, text: string, limit: number, place: string, refusals: Refusal[]): string {
  if (text.length <= limit) return text;
  refusals.push({
    place,
    reason: `The ${what} has ${text.length} characters; the limit is ${limit}, so the article came in with the beginning of it. Compare it with the original.`,
    scope: 'field',
  });
  return cutText(text, limit);
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}

/** WordPress percent-encodes names in scripts other than Latin. */
function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function postLanguage(item: WxrItem, context: WxrContext): Language {
  const named = item.categories.find(({ domain }) => domain === 'language');
  return languageFrom(named?.nicename ?? '') ?? languageFrom(context.channel.language) ?? context.defaultLanguage;
}

/** A post that was never published has zeros for a date; the date in the site's own time then counts as Vietnam's. */
function postDate(item: WxrItem): string | null {
  const universal = (name: string) => {
    const text = field(item, name);
    return text.startsWith('0000') || text === '' ? null : instantFrom(`${text.replace(/(?:Z|[+-]\d{2}:?\d{2})$/, '')}Z`);
  };
  const rss = () => {
    const milliseconds = Date.parse(field(item, 'pubDate'));
    return Number.isNaN(milliseconds) || milliseconds < Date.UTC(1800, 0) ? null : new Date(milliseconds).toISOString();
  };
  const local = () => (field(item, 'wp:post_date').startsWith('0000') ? null : instantFrom(field(item, 'wp:post_date')));
  return universal('wp:post_date_gmt') ?? rss() ?? local() ?? universal('wp:post_modified_gmt');
}

function postSections(item: WxrItem, language: Language): { section: SectionOfRecord; others: SectionOfRecord[] } {
  const sections = item.categories
    .filter(({ domain, nicename }) => domain === 'category' && !unfiledNicenames.has(nicename))
    .map(({ nicename, name }) => sectionFrom(decodedName(nicename), language, htmlText(name)))
    .filter((section) => section !== null);
  const [section = unfiledSection[language], ...rest] = sections;
  return {
    section,
    others: rest.filter((other, index) => other.slug !== section.slug && rest.findIndex(({ slug }) => slug === other.slug) === index),
  };
}

/** Who signed: guest authors where a plugin keeps them, or else the account that wrote the post. */
function postAuthors(item: WxrItem, channel: WxrChannel): string[] {
  const guests = item.categories.filter(({ domain }) => domain === 'author').map(({ name }) => name);
  const logins = guests.length > 0 ? guests : [field(item, 'dc:creator')];
  return [...new Set(logins.filter((login) => login !== '').map((login) => htmlText(channel.authors.get(login) ?? login)))];
}

function titleFromText(sapo: string, body: readonly BodyNode[]): string {
  const text = sapo || (body.flatMap((node) => textLines(node) ?? []).find((line) => line.trim() !== '') ?? '');
  const words = text.split(/\s+/).slice(0, 12).join(' ').slice(0, 100).trim();
  return words.length < text.trim().length && words !== '' ? `${words}…` : words;
}

function postLegacyUrls(item: WxrItem, place: string, refusals: Refusal[]): string[] {
  const path = legacyPath(field(item, 'link'));
  if (path === null) return [];
  if (!isReservedPath(path)) return [path];
  refusals.push({ place, reason: reservedAddressReason(path), scope: 'field' });
  return [];
}

function postHero(item: WxrItem, place: string, refusals: Refusal[], context: WxrContext): SourcePicture | null {
  const id = (item.meta._thumbnail_id ?? '').trim();
  if (id === '' || id === '0') return null;
  const attachment = context.attachments.get(id);
  if (attachment === undefined) {
    refusals.push({
      place,
      reason: `The featured picture (attachment ${id}) is not in the export. Export all content, media included, or add the picture by hand.`,
      scope: 'figure',
    });
    return null;
  }
  const size = attachment.size ?? { width: 1200, height: 800 };
  const { caption, credit } = splitCredit(attachment.caption);
  return {
    media: { url: attachment.url, width: size.width, height: size.height },
    alt: attachment.alt,
    caption: withinLimit('caption of the featured picture', caption, articleLimits.caption, place, refusals),
    credit,
  };
}

/* ---------- the body ---------- */

function postBody(item: WxrItem, content: string, place: string, context: WxrContext): { body: BodyNode[]; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const segments = wordpressToHtml(content, {
    attachment: (id) => context.attachments.get(id) ?? null,
    ownPictures: () => context.ownPictures.get(field(item, 'wp:post_id')) ?? [],
    reusableBlock: (id) => context.reusableBlocks.get(id) ?? null,
    footnotes: () => footnotes(item.meta.footnotes ?? ''),
    missing: (id) =>
      refusals.push({
        place,
        reason: `A gallery names the picture ${id}, which is not in the export. Export all content, media included, or add the picture by hand.`,
        scope: 'figure',
      }),
  });
  const link = field(item, 'link') || context.channel.address;
  const base = /^https?:\/\//i.test(link) ? link : undefined;
  const body = segments.flatMap(({ html, loose }) => {
    const converted = htmlToBody(html, {
      findMedia: remoteOnly,
      place,
      base,
      looseParagraphs: loose,
      sizeOf: ({ id, url }) => ((id === null ? undefined : context.attachments.get(id)) ?? context.attachmentByUrl.get(url))?.size ?? null,
    });
    refusals.push(...converted.refusals);
    return converted.body;
  });
  return { body, refusals };
}

/** An export brings no files with it, so whatever it names is an address. */
const remoteOnly: MediaFinder = (address) => {
  const url = remoteMediaAddress(address);
  if (url !== null) return { media: { url, width: 1200, height: 800 } };
  const shown = address.length > 120 ? `${address.slice(0, 120)}…` : address;
  return { reason: `The picture or recording "${shown}" is no https address, so it was left out. Add it by hand.` };
};

function footnotes(json: string): string[] {
  try {
    const notes: unknown = JSON.parse(json);
    if (!Array.isArray(notes)) return [];
    return notes.flatMap((note: unknown) =>
      typeof note === 'object' && note !== null && 'content' in note && typeof note.content === 'string' ? [note.content] : [],
    );
  } catch {
    return [];
  }
}
