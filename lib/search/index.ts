import 'server-only';

/** What pages ask of the search. */
export { noFilters, type Filters } from './conditions';
export type { Passage } from './passages';
export {
  isResultPage,
  mostCounted,
  searchArticles,
  suggestArticles,
  type SearchAnswer,
  type SearchOrder,
  type SearchResult,
} from './search-articles';
export { indexWhatIsMissing } from './index-article';
