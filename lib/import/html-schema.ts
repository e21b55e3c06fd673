import type { Schema } from 'hast-util-sanitize';

/**
 * What may remain of HTML before it is read into a body. The reader copies only text, sizes and checked addresses, so
 * this is the first of two locks: nothing that runs reaches the code that could forget about it.
 * Classes stay because WordPress says by them what an element is.
 */
export const htmlSchema: Schema = {
  tagNames: [
    ...['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'address', 'center', 'span'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'br', 'pre', 'blockquote', 'q', 'cite', 'details', 'summary'],
    ...['b', 'strong', 'i', 'em', 'u', 'ins', 's', 'strike', 'del', 'sub', 'sup', 'code', 'kbd', 'samp', 'tt', 'var', 'a'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['figure', 'figcaption', 'picture', 'img', 'video', 'audio', 'source', 'iframe'],
  ],
  // The text of these is no text for readers, so it goes with them; of every other unknown element it stays.
  strip: [
    ...['script', 'style', 'noscript', 'template', 'object', 'applet', 'svg', 'math', 'select', 'textarea', 'title'],
    ...['xmp', 'noembed', 'noframes', 'plaintext', 'canvas'],
  ],
  attributes: {
    a: ['href'],
    img: ['src', 'alt', 'width', 'height', 'dataSrc', 'dataLazySrc', 'dataOrigFile', 'dataLargeFile'],
    iframe: ['src', 'title', 'dataSrc'],
    video: ['src', 'poster', 'title'],
    audio: ['src', 'title'],
    source: ['src'],
    ol: ['start'],
    th: ['colSpan', 'rowSpan'],
    td: ['colSpan', 'rowSpan'],
    '*': ['className'],
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    poster: ['http', 'https'],
    dataSrc: ['http', 'https'],
    dataLazySrc: ['http', 'https'],
    dataOrigFile: ['http', 'https'],
    dataLargeFile: ['http', 'https'],
  },
  allowComments: false,
  allowDoctypes: false,
  // Ids and names are dropped, so nothing can be clobbered.
  clobber: [],
};
