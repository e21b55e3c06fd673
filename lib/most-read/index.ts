import 'server-only';

export { listMostRead, type Span } from './list-most-read';
export { keepWritingViews, ViewCounter, type View } from './view-counter';
