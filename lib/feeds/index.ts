export { feedDocument, feedSelf, type Feed } from './feed-document';
