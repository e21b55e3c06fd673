export { PageCache } from './page-cache';
export type { MadeAnswer } from './kept-answer';
