import { load, type CheerioAPI } from 'cheerio';
import { canHaveLiteEdition, liteAddress } from '@/lib/i18n/addresses';
import { droppedAttributes, keptHeadLinks, leftOut, pictureWidth, unwrapped } from './rules';

type Found = ReturnType<CheerioAPI>;

export type LiteWords = {
  /** What the page is, before the link to the full one. */
  edition: string;
  full: string;
  /** The line that shows a picture when it is tapped. */
  picture: (description: string) => string;
  video: (title: string) => string;
  audio: (title: string) => string;
};

export type LiteOptions = {
  /** The address of the full page, without the origin, as it was asked for. */
  address: string;
  /** The public origin: links that name it are our own too. */
  siteUrl: string;
  /** The whole style sheet. Classes and data attributes that it does not name are dropped. */
  style: string;
  words: LiteWords;
};

/**
 * A full page as one of the lite edition: the same content by the rules of `rules.ts`, with no script but JSON-LD, nothing
 * to load but pictures that are asked for, and links that stay in the edition.
 * @param html a whole document, as our own server sent it
 */
export function toLitePage(html: string, options: LiteOptions): string {
  // Half of a document is what Next says to its own scripts and what it marks in comments: that is not worth a parser's time.
  const shorter = html.replace(/<script(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '');
  // Without scripting, what stands in <noscript> is part of the page.
  const $ = load(shorter, { scriptingEnabled: false });
  const each = (selector: string, change: (found: Found) => void) => $(selector).each((_, element) => change($(element)));
  each('[class]', nameClasses);
  for (const selector of Object.keys(leftOut)) each(selector, removeWithEmptyParents);
  $('head link').not(keptHeadLinks).remove();
  each(unwrapped, (found) => found.replaceWith(found.contents()));
  each('video, audio, iframe', (media) => linkToMedia($, media, options.words));
  const pictures = $('img').toArray();
  const drawing = pictures.map((picture, index) => putPictureOnTap($, $(picture), index + 1, options.words)).join('');
  each('a[href], form[action]', (found) => stayInEdition(found, options.siteUrl));
  linkToFullPage($, options);
  const style = options.style + drawing;
  const styled = namesIn(style);
  each('html, body, body *', (found) => tidyAttributes(found, styled));
  $('head').append($('<style>').text(style));
  return $.html();
}

/** A class of a component is `HASH_name`, and the hash is another after each build: the name is what the rules know. */
function nameClasses(found: Found): void {
  const names = found.attr('class')!.split(/\s+/);
  found.attr('class', names.map((name) => name.replace(/^.*_/, '')).join(' '));
}

/** Takes something out, and what held nothing else. */
function removeWithEmptyParents(taken: Found): void {
  const parent = taken.parent();
  taken.remove();
  const isEmpty = parent.children().length === 0 && parent.text().trim() === '';
  if (isEmpty && parent.is('div, span, p, figure, section')) removeWithEmptyParents(parent);
}

/** A player would load its film or sound in its own time; a link says what it is and leaves it to the reader. */
function linkToMedia($: CheerioAPI, media: Found, words: LiteWords): void {
  const href = media.attr('src') ?? media.find('source').attr('src') ?? '';
  const title = media.attr('aria-label') ?? media.attr('title') ?? media.text();
  const name = media.is('audio') ? words.audio(title) : words.video(title);
  media.replaceWith($('<p class="media">').append($('<a>').attr('href', href).text(name)));
}

/** Addresses that can stand in a style sheet as they are. */
const plainAddress = /^\/[\w/?&=%.~-]+$/;

/**
 * A picture with a text of its own opens under a line that names it. It is drawn by a rule that holds only while it is open,
 * which is when a browser fetches it: one in an <img>, even with `loading="lazy"`, is fetched at once by browsers that know no
 * lazy loading and by all where scripts are off. A tap on the picture opens it alone. One that only accompanies a headline
 * or stands in a link is left out, and one on somebody else's server is linked to, who learns nothing of the page.
 * @returns the rule; none for a picture that is not drawn
 */
function putPictureOnTap($: CheerioAPI, picture: Found, number: number, words: LiteWords): string {
  const alt = picture.attr('alt')?.trim() ?? '';
  if (alt === '' || picture.closest('a, p, span, h1, h2, h3, button, details').length > 0) {
    removeWithEmptyParents(picture);
    return '';
  }
  const src = variantFor(picture.attr('srcset'), pictureWidth) ?? picture.attr('src') ?? '';
  const [width, height] = [Number(picture.attr('width')), Number(picture.attr('height'))];
  const link = $('<a rel="noreferrer">').attr('href', src);
  if (!plainAddress.test(src) || !(width > 0 && height > 0)) {
    picture.replaceWith($('<p class="media">').append(link.text(words.picture(alt))));
    return '';
  }
  const drawn = $('<span role="img">').attr({ 'aria-label': alt, class: `picture-${number}` });
  const summary = $('<summary>').text(words.picture(alt));
  picture.replaceWith($('<details class="picture">').append(summary, link.append(drawn)));
  const share = Math.round((height / width) * 10_000) / 100;
  return `.picture-${number}{padding-top:${share}%}.picture[open] .picture-${number}{background-image:url("${src}")}\n`;
}

/** Of the variants in a `srcset`, the narrowest that is at least so wide, else the widest; null where there are none. */
function variantFor(srcset: string | undefined, width: number): string | null {
  const variants = (srcset ?? '')
    .split(/,\s+/)
    .map((entry) => /^(\S+)\s+(\d+)w$/.exec(entry.trim()))
    .flatMap((match) => (match ? [{ src: match[1]!, width: Number(match[2]) }] : []))
    .sort((one, other) => one.width - other.width);
  return (variants.find((variant) => variant.width >= width) ?? variants.at(-1))?.src ?? null;
}

/** Links to our own pages, and forms that ask for one, lead to the page in this edition. */
function stayInEdition(found: Found, siteUrl: string): void {
  const attribute = found.is('form') ? 'action' : 'href';
  const address = found.attr(attribute)!;
  if (address.startsWith('#') || found.is('form[method="post" i]') || !URL.canParse(address, siteUrl)) return;
  const { origin, pathname, search, hash } = new URL(address, siteUrl);
  if (origin === siteUrl && canHaveLiteEdition(pathname)) found.attr(attribute, liteAddress(pathname + search + hash));
}

/** At the top, and in the footer in the place of the full page's link to this one. */
function linkToFullPage($: CheerioAPI, { address, words }: LiteOptions): void {
  const link = () => $('<a>').attr('href', address).text(words.full);
  const line = $('<p class="edition">').append($('<strong>').text(words.edition), ' ', link());
  $('body > header').first().prepend(line);
  $('a[data-lite-edition]').replaceWith(link());
}

/** The classes and data attributes that a style sheet names. */
function namesIn(style: string): ReadonlySet<string> {
  return new Set([...style.matchAll(/\.([A-Za-z][\w-]*)|\[(data-[a-z-]+)/g)].map(([, className, attribute]) => (className ?? attribute)!));
}

/** Keeps of an element what means something without the page's own scripts and style sheets. */
function tidyAttributes(found: Found, styled: ReadonlySet<string>): void {
  for (const name of Object.keys(found.attr() ?? {})) {
    if (droppedAttributes.has(name) || (name.startsWith('data-') && !styled.has(name))) found.removeAttr(name);
  }
  const kept = (found.attr('class') ?? '').split(/\s+/).filter((name) => styled.has(name));
  if (kept.length > 0) found.attr('class', kept.join(' '));
  else found.removeAttr('class');
}
