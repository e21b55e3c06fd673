export { feedDocument, type Feed } from './feed-document';
