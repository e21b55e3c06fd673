import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import { maximumBodyBytes, UnreadableSourceError } from './record';

export type WxrCategory = { domain: string; nicename: string; name: string };

/** One `<item>` as it stands in the file: the text of each element by its name, and what may occur more than once. */
export type WxrItem = {
  /** From 1. */
  number: number;
  line: number;
  text: Record<string, string>;
  categories: WxrCategory[];
  meta: Record<string, string>;
  /** Names of elements whose text is past the limit and was not kept. */
  oversize: string[];
};

export type WxrChannel = { language: string; address: string; /** Display names by login. */ authors: Map<string, string> };

export type WxrPart = { kind: 'item'; item: WxrItem } | { kind: 'broken'; reason: string };

/** What is kept of an item; everything else in it is passed over, comments first of all. */
const keptElements = new Set([
  ...['title', 'link', 'pubDate', 'dc:creator', 'guid', 'content:encoded', 'excerpt:encoded'],
  ...['wp:post_id', 'wp:post_date', 'wp:post_date_gmt', 'wp:post_modified_gmt', 'wp:post_name', 'wp:status', 'wp:post_parent'],
  ...['wp:post_type', 'wp:post_password', 'wp:attachment_url'],
]);

const keptMeta = new Set(['_thumbnail_id', '_wp_attachment_image_alt', '_wp_attachment_metadata', 'footnotes']);

/** Past this the text is dropped and the element noted: no article of the size could be taken over. */
const maximumText = maximumBodyBytes + 1;

/** Entities that HTML has and XML has not, which old exports use all the same. */
const htmlEntities: Record<string, string> = {
  nbsp: ' ',
  copy: '©',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
};

/** What a parser of XML must complain about and a reader of exports need not. */
const toleratedErrors = [
  /undefined entity/i,
  /disallowed character\./i,
  /unescaped|malformed character entity|empty entity name/i,
  /unbound namespace/i,
  /duplicate attribute/i,
  /XML declaration/i,
];

const disallowedCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Streams the items of a WordPress export; `channel` is filled as its head is read, before the first item.
 * Entities that a DTD declares are not expanded and nothing outside the file is opened. Where the XML breaks off,
 * the last part says so. Throws UnreadableSourceError when the file is no WordPress export.
 */
export async function* wxrItems(file: string, channel: WxrChannel): AsyncGenerator<WxrPart> {
  const builder = new ItemBuilder(channel);
  const decoder = await decoderFor(file);
  for await (const chunk of createReadStream(file, { highWaterMark: 64 * 1024 }) as AsyncIterable<Buffer>) {
    builder.write(decoder.decode(chunk, { stream: true }));
    yield* builder.takeItems();
    if (builder.broken !== null) break;
  }
  if (builder.broken === null) builder.end(decoder.decode());
  yield* builder.takeItems();
  if (!builder.sawChannel) {
    throw new UnreadableSourceError(
      `${file} is not a WordPress export: it has no <channel> of RSS. Export it again from WordPress, under Tools, Export.`,
    );
  }
  if (builder.broken !== null) yield { kind: 'broken', reason: builder.broken };
}

/** An export says in its first line what it is encoded in; characters that are wrong all the same become U+FFFD. */
async function decoderFor(file: string): Promise<TextDecoder> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0);
    const head = buffer.subarray(0, bytesRead);
    const mark = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
    const declared = /<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(head.toString('latin1'))?.[1];
    return new TextDecoder(mark ?? declared ?? 'utf-8');
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('utf-8');
    throw error;
  } finally {
    await handle.close();
  }
}

class ItemBuilder {
  sawChannel = false;
  broken: string | null = null;
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #channel: WxrChannel;
  #path: string[] = [];
  #items: WxrItem[] = [];
  #item: WxrItem | null = null;
  #count = 0;
  #complete = 0;
  /** The text of the element that is open, in pieces; null while it is passed over. */
  #pieces: string[] | null = null;
  #length = 0;
  #category: Pick<WxrCategory, 'domain' | 'nicename'> | null = null;
  #metaKey = '';
  #author = { login: '', name: '' };

  constructor(channel: WxrChannel) {
    this.#channel = channel;
    Object.assign(this.#parser.ENTITIES, htmlEntities);
    this.#parser.on('opentag', (tag) => this.#open(tag.name, tag.attributes as Record<string, string>));
    this.#parser.on('closetag', (tag) => this.#close(tag.name));
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
    this.#parser.on('error', (error) => this.#fail(error));
  }

  write(text: string): void {
    if (this.broken === null && text !== '') this.#parser.write(text.replace(disallowedCharacters, ''));
  }

  end(text: string): void {
    this.write(text);
    if (this.broken === null) this.#parser.close();
  }

  *takeItems(): Generator<WxrPart> {
    const items = this.#items;
    this.#items = [];
    for (const item of items) yield { kind: 'item', item };
  }

  #fail(error: Error): void {
    if (this.broken !== null || toleratedErrors.some((tolerated) => tolerated.test(error.message))) return;
    const said = error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
    this.broken = `The XML breaks off at line ${this.#parser.line} (${said}); the ${this.#complete} items before it were read. Export the file again, or mend that line.`;
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (this.broken !== null) return;
    this.#path.push(name);
    if (name === 'channel') this.sawChannel = true;
    this.#pieces = null;
    if (name === 'item' && this.#path.at(-2) === 'channel') {
      this.#count += 1;
      this.#item = { number: this.#count, line: this.#parser.line, text: {}, categories: [], meta: {}, oversize: [] };
      return;
    }
    const parent = this.#path.at(-2);
    if (this.#item === null) {
      if (name === 'wp:author') this.#author = { login: '', name: '' };
      if (parent === 'channel' || parent === 'wp:author') this.#startText();
    } else if (parent === 'item' && name === 'category') {
      this.#category = { domain: attributes.domain ?? 'category', nicename: attributes.nicename ?? '' };
      this.#startText();
    } else if ((parent === 'item' && keptElements.has(name)) || parent === 'wp:postmeta') this.#startText();
  }

  #startText(): void {
    this.#pieces = [];
    this.#length = 0;
  }

  #text(text: string): void {
    if (this.#pieces === null) return;
    this.#length += text.length;
    if (this.#length <= maximumText) this.#pieces.push(text);
    else this.#pieces.length = 0;
  }

  #close(name: string): void {
    if (this.broken !== null) return;
    const text = this.#pieces?.join('') ?? null;
    const parent = this.#path.at(-2);
    this.#path.pop();
    this.#pieces = null;
    if (name === 'item' && this.#item !== null && parent === 'channel') {
      this.#items.push(this.#item);
      this.#complete += 1;
      this.#item = null;
    } else if (text === null) {
      if (name === 'wp:author') this.#channel.authors.set(this.#author.login, this.#author.name || this.#author.login);
    } else if (this.#item === null) this.#head(name, parent, text.trim());
    else this.#field(this.#item, name, parent, text);
  }

  #head(name: string, parent: string | undefined, text: string): void {
    if (parent === 'wp:author') {
      if (name === 'wp:author_login') this.#author.login = text;
      if (name === 'wp:author_display_name') this.#author.name = text;
    } else if (name === 'language') this.#channel.language = text;
    else if (name === 'wp:base_blog_url' || (name === 'link' && this.#channel.address === '')) this.#channel.address = text;
    // An author without child elements closes as text.
    if (name === 'wp:author' && this.#author.login !== '')
      this.#channel.authors.set(this.#author.login, this.#author.name || this.#author.login);
  }

  #field(item: WxrItem, name: string, parent: string | undefined, text: string): void {
    if (parent === 'wp:postmeta') {
      if (name === 'wp:meta_key') this.#metaKey = text.trim();
      else if (keptMeta.has(this.#metaKey)) item.meta[this.#metaKey] = text;
    } else if (name === 'category' && this.#category !== null) {
      item.categories.push({ ...this.#category, name: text.trim() });
      this.#category = null;
    } else {
      if (this.#length > maximumText) item.oversize.push(name);
      item.text[name] = text;
    }
  }
}
