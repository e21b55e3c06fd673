import 'server-only';

/** What pages ask of the content source. See `types.ts` for what they get. */
export type * from './types';
export { chooseRelated } from './choose-related';
export { findArticleAddress, findArticleTeaser, getArticle } from './read-article';
export { findRetractedNumber, getRetraction, isRetracted, listCorrections } from './read-corrections';
export { draftAddress, getDraft, getDraftAt } from './read-draft';
export { getFeed, type FeedArticle, type FeedList } from './read-feed';
export { KnownAddresses } from './known-addresses';
export { findRenamedList } from './read-former';
export { findLegacyAddress } from './read-legacy';
export { getBreaking, getFrontPage, getFrontPageDraft, listLatestPage } from './read-front';
export { listLiveByNumber } from './live-articles';
export { getLivePairOfAuthor, getLivePairOfDay, getLivePairOfSection, getLivePairOfTopic } from './read-live-pairs';
export { listListAddresses, listNews, listShards, readShard, shardVersion } from './read-sitemap';
export { getLiveEntry, getLivePage, listLiveEntries } from './read-live';
export { getStoredPicture, isUploadThere } from './read-picture';
export { getMasthead, getNavigation } from './read-newspaper';
export { getArchive, getArchiveMonth, listDay } from './read-archive';
export { getAuthor, getSection, getTopic, listAuthor, listSection, listTopic } from './read-lists';
