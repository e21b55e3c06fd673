/** What WordPress writes into a post besides HTML: block comments and shortcodes. */

/** A stretch of a post. `loose`: outside the block editor, where WordPress itself makes the paragraphs. */
export type MarkupSegment = { html: string; loose: boolean };

export type AttachedMedia = { url: string; alt: string; caption: string };

export type MarkupSources = {
  /** An attachment by its number. */
  attachment: (id: string) => AttachedMedia | null;
  /** The numbers of the pictures uploaded to this post, for a gallery that names none. */
  ownPictures: () => string[];
  /** The content of a reusable block (a "synced pattern") by its number. */
  reusableBlock: (id: string) => string | null;
  /** Footnotes in order, as HTML. */
  footnotes: () => string[];
  /** Called with the number of a gallery's picture that the export does not have. */
  missing: (id: string) => void;
};

/** Blocks that WordPress fills when a page is shown. What an export has of them is scaffolding, not text. */
const dynamicBlocks = new Set([
  ...['archives', 'calendar', 'categories', 'latest-comments', 'latest-posts', 'page-list', 'rss', 'search', 'tag-cloud'],
  ...['query', 'comments', 'comments-query-loop', 'post-comments', 'post-comments-form', 'post-comments-count', 'post-comments-link'],
  ...['navigation', 'navigation-link', 'navigation-submenu', 'post-navigation-link', 'home-link', 'template-part'],
  ...['social-links', 'social-link', 'loginout', 'avatar', 'read-more', 'site-logo', 'site-title', 'site-tagline'],
  ...['post-title', 'post-excerpt', 'post-date', 'post-terms', 'post-author', 'post-author-name', 'post-author-biography'],
  ...['post-featured-image', 'post-content', 'post-template', 'query-title', 'term-description', 'legacy-widget', 'widget-group'],
]);

type BlockComment = { name: string; attributes: string; opens: boolean; closes: boolean; end: number };

/** The comment that begins at `start`, if a block begins or ends with it. */
function blockCommentAt(content: string, start: number, end: number): BlockComment | null {
  const match = /^\s+(\/?)wp:([a-z][a-z0-9/_-]*)([^]*)$/.exec(content.slice(start + 4, end));
  if (match === null) return null;
  const [, closing, name = '', written = ''] = match;
  const rest = written.trim();
  const isSelfClosing = rest.endsWith('/');
  const attributes = isSelfClosing ? rest.slice(0, -1).trimEnd() : rest;
  return { name, attributes, opens: closing === '', closes: closing === '/' || isSelfClosing, end: end + 3 };
}

function attribute(attributes: string, key: string): string {
  try {
    const value: unknown = (JSON.parse(attributes) as Record<string, unknown>)[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  } catch {
    return '';
  }
}

/** What a post has reused so far: a block that holds itself would never end, and blocks that double each other nearly so. */
type Reuse = { open: readonly string[]; count: { value: number } };
const maximumReuse = 100;

/**
 * Turns the content of a post into plain HTML: block comments go, blocks without content of their own vanish,
 * shortcodes become the elements they stand for. The HTML is as untrusted as before.
 */
export function wordpressToHtml(content: string, sources: MarkupSources): MarkupSegment[] {
  return segments(content.replace(/\r\n?/g, '\n'), sources, { open: [], count: { value: 0 } }).filter(({ html }) => html.trim() !== '');
}

function segments(content: string, sources: MarkupSources, reuse: Reuse): MarkupSegment[] {
  const result: MarkupSegment[] = [];
  const dropped: string[] = [];
  let depth = 0;
  let position = 0;
  let html = '';
  /** The block at the top level that is open. */
  let topBlock = '';
  const flush = () => {
    const loose = depth === 0 || topBlock === 'freeform';
    if (html !== '') result.push({ html: expandShortcodes(html, sources, topBlock === 'shortcode'), loose });
    html = '';
  };
  const take = (text: string) => {
    if (dropped.length === 0) html += text;
  };
  while (position < content.length) {
    const start = content.indexOf('<!--', position);
    const end = start === -1 ? -1 : content.indexOf('-->', start + 4);
    if (end === -1) {
      // Without an end the rest is a comment to a browser; the HTML parser sees to it.
      take(content.slice(position));
      break;
    }
    take(content.slice(position, start));
    position = end + 3;
    const block = blockCommentAt(content, start, end);
    if (block === null) continue;
    if (block.opens && block.closes) {
      if (dropped.length > 0) continue;
      if (block.name === 'block') {
        const id = attribute(block.attributes, 'ref');
        const isAllowed = !reuse.open.includes(id) && reuse.count.value < maximumReuse;
        const reused = isAllowed ? sources.reusableBlock(id) : null;
        reuse.count.value += 1;
        const parts = reused === null ? [] : segments(reused, sources, { open: [...reuse.open, id], count: reuse.count });
        // Within another block it has to stay between that block's tags.
        if (depth > 0) parts.forEach((part) => take(part.html));
        else {
          flush();
          result.push(...parts);
        }
      } else
        take(selfClosingBlocks[block.name.replace(/^core\//, '').replace(/^core-embed\/.*/, 'embed')]?.(block.attributes, sources) ?? '');
      continue;
    }
    if (block.opens) {
      if (depth === 0) {
        flush();
        topBlock = block.name.replace(/^core\//, '');
      }
      depth += 1;
      if (dropped.length > 0 || dynamicBlocks.has(block.name)) dropped.push(block.name);
    } else {
      if (depth === 1) flush();
      depth = Math.max(0, depth - 1);
      if (depth === 0) topBlock = '';
      dropped.pop();
    }
  }
  flush();
  return result;
}

/** Blocks that keep their content in the comment itself. */
const selfClosingBlocks: Record<string, (attributes: string, sources: MarkupSources) => string> = {
  embed: (attributes) => embedHtml(attribute(attributes, 'url')),
  footnotes: (_attributes, sources) => {
    const notes = sources.footnotes();
    return notes.length === 0 ? '' : `<hr><ol>${notes.map((note) => `<li>${note}</li>`).join('')}</ol>`;
  },
};

/* ---------- shortcodes ---------- */

type Shortcode = {
  name: string;
  attributes: Record<string, string>;
  values: string[];
  end: number;
  closing: boolean;
  selfClosing: boolean;
};

const shortcodeTag = /\[(\/?)([a-z][a-z0-9_-]*)((?:\s+|(?==))[^[\]<>]*|)\]/iy;
const shortcodeAttribute = /([a-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|(\S+)/gi;

function shortcodeAt(html: string, position: number): Shortcode | null {
  shortcodeTag.lastIndex = position;
  const match = shortcodeTag.exec(html);
  if (match === null) return null;
  const [whole, closing, name = '', rest = ''] = match;
  const attributes: Record<string, string> = {};
  const values: string[] = [];
  for (const [, key, double, single, bare, quotedValue, value] of rest.replace(/\/\s*$/, '').matchAll(shortcodeAttribute)) {
    if (key !== undefined) attributes[key.toLowerCase()] = double ?? single ?? bare ?? '';
    else values.push(quotedValue ?? value ?? '');
  }
  return {
    name: name.toLowerCase(),
    attributes,
    values,
    end: position + whole.length,
    closing: closing === '/',
    selfClosing: /\/\s*$/.test(rest),
  };
}

/** Each gives the HTML for a shortcode. Enclosed content comes already expanded. */
const shortcodes: Record<string, (tag: Shortcode, content: string, sources: MarkupSources) => string> = {
  caption: (tag, content) => captionHtml(tag, content),
  wp_caption: (tag, content) => captionHtml(tag, content),
  gallery: (tag, _content, sources) => galleryHtml(tag, sources),
  embed: (_tag, content) => embedHtml(content),
  youtube: (tag, content) => embedHtml(tag.values[0]?.replace(/^=/, '') ?? tag.attributes.url ?? content),
  vimeo: (tag, content) => embedHtml(/^\d+$/.test(tag.values[0] ?? '') ? `https://vimeo.com/${tag.values[0]}` : (tag.values[0] ?? content)),
  soundcloud: (tag, content) => embedHtml(tag.attributes.url ?? tag.values[0] ?? content),
  audio: (tag, content) => recordingHtml('audio', tag, content, ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', 'flac']),
  video: (tag, content) => recordingHtml('video', tag, content, ['src', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv', 'mov']),
};

/** Those that enclose content; the others stand alone, and have content only when a closing tag follows. */
const enclosing = new Set(['caption', 'wp_caption', 'embed', 'audio', 'video', 'youtube', 'vimeo', 'soundcloud']);

/**
 * Replaces the shortcodes we know and removes the tags of all others, keeping what they enclose. A word in brackets
 * is a shortcode of a plugin only if it has attributes, an underscore or hyphen, or a closing tag: "[sic]" is text.
 */
function expandShortcodes(html: string, sources: MarkupSources, onlyShortcodes: boolean): string {
  if (!html.includes('[')) return html;
  const lowered = html.toLowerCase();
  /** Where each closing tag stands for the last time: past it there is nothing to look for. */
  const lastClosing = new Map([...lowered.matchAll(/\[\/([a-z][a-z0-9_-]*)\]/g)].map((match) => [match[1]!, match.index]));
  let result = '';
  let position = 0;
  while (position < html.length) {
    const bracket = html.indexOf('[', position);
    if (bracket === -1) return result + html.slice(position);
    result += html.slice(position, bracket);
    // [[name]] is how a post shows a shortcode instead of using it.
    const tag = html[bracket + 1] === '[' ? shortcodeAt(html, bracket + 1) : shortcodeAt(html, bracket);
    if (tag === null) {
      result += '[';
      position = bracket + 1;
    } else if (html[bracket + 1] === '[') {
      result += html.slice(bracket + 1, tag.end);
      position = html[tag.end] === ']' ? tag.end + 1 : tag.end;
    } else {
      const known = Object.hasOwn(shortcodes, tag.name) ? shortcodes[tag.name] : undefined;
      position = tag.end;
      if (known === undefined) {
        const isPlugins = onlyShortcodes || Object.keys(tag.attributes).length > 0 || /[_-]/.test(tag.name) || lastClosing.has(tag.name);
        if (!isPlugins) result += html.slice(bracket, tag.end);
      } else if (!tag.closing) {
        const mayEnclose = enclosing.has(tag.name) && !tag.selfClosing && (lastClosing.get(tag.name) ?? -1) >= tag.end;
        const end = mayEnclose ? lowered.indexOf(`[/${tag.name}]`, tag.end) : -1;
        const content = end === -1 ? '' : html.slice(tag.end, end);
        if (end !== -1) position = end + tag.name.length + 3;
        result += known(tag, content, sources);
      }
    }
  }
  return result;
}

const escaped = (text: string) =>
  text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

function embedHtml(address: string): string {
  const url = address.replace(/<[^<>]*>/g, '').trim();
  return !/^(?:https?:)?\/\//i.test(url) ? '' : `<figure class="wp-block-embed">${escaped(url)}</figure>`;
}

/** `[caption]<a><img></a> The words[/caption]`, or with the words in an attribute. */
function captionHtml(tag: Shortcode, content: string): string {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content)?.[0] ?? '';
  const words = tag.attributes.caption ?? content.slice(picture.length);
  return picture === '' ? content : `<figure>${picture}<figcaption>${words}</figcaption></figure>`;
}

function galleryHtml(tag: Shortcode, sources: MarkupSources): string {
  const named = (tag.attributes.ids ?? tag.attributes.include ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const figures = (named.length === 0 ? sources.ownPictures() : named).map((id) => {
    const media = sources.attachment(id);
    if (media === null) {
      sources.missing(id);
      return '';
    }
    return `<figure><img class="wp-image-${escaped(id)}" src="${escaped(media.url)}" alt="${escaped(media.alt)}"><figcaption>${escaped(media.caption)}</figcaption></figure>`;
  });
  return figures.join('') === '' ? '' : `<div class="gallery">${figures.join('')}</div>`;
}

function recordingHtml(element: 'audio' | 'video', tag: Shortcode, content: string, sourceKeys: readonly string[]): string {
  const url =
    sourceKeys.map((key) => tag.attributes[key]).find((value) => value) ?? /https?:\/\/[^\s"<]+/.exec(content)?.[0] ?? tag.values[0] ?? '';
  if (url === '') return '';
  const poster = tag.attributes.poster ? ` poster="${escaped(tag.attributes.poster)}"` : '';
  return `<figure><${element} src="${escaped(url)}"${poster}></${element}></figure>`;
}
