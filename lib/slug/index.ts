const maximumLength = 90;

/**
 * The part of an address that stands for a text: lower-case ASCII letters, digits and single hyphens,
 * at most 90 characters, cut between words where possible. "Đức Hòa" gives "duc-hoa": đ has no canonical
 * decomposition in Unicode, so it is replaced before the marks are stripped. Empty when nothing remains.
 */
export function slugify(text: string): string {
  const slug = text
    .replace(/[đĐ]/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= maximumLength) return slug;
  const cut = slug.slice(0, maximumLength + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > maximumLength / 2 ? cut.slice(0, lastHyphen) : cut.slice(0, maximumLength);
}
