import 'server-only';

/** What pages ask of the search. */
export type { Passage } from './passages';
export { typedText } from './read-query';
export { isResultPage, suggestHeadlines } from './search-articles';
export { searchNewspaper, type Narrowing, type Period, type SearchPage } from './search-newspaper';
export { indexWhatIsMissing } from './index-article';
