import type { SourceItem } from './record';

/**
 * Runs the conversion of one article's body. Text that is nested thousands of levels deep exhausts the stack of every
 * parser there is; that refuses the article instead of ending the import. Other errors are ours and are thrown.
 */
export function convertOrRefuse(place: string, convert: () => SourceItem): SourceItem {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const reason = 'The body is nested too deeply to be read. Take out the lists, quotes or elements that lie within each other.';
    return { kind: 'refused', refusal: { place, reason, scope: 'article' } };
  }
}
