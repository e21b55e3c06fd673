export { canonicalAddress } from './canonical-address';
export { articleCard, drawnSubject, editionCard, logoPicture, type DrawnPicture } from './drawn-pictures';
export { lastChange } from './last-change';
export { articleMetadata, pageMetadata, type PageFacts } from './page-metadata';
export { articleSharePicture, listSharePicture } from './share-picture';
export { articleNodes } from './structured-data/article';
export { breadcrumb, type Crumb } from './structured-data/breadcrumb';
export { collectionPage, profilePage, webPage } from './structured-data/pages';
export { newspaper, website } from './structured-data/newspaper';
