export { feedDocument, feedModified, type Feed } from './feed-document';
