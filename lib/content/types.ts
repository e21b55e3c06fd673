/**
 * The domain values that pages and components receive from `lib/content`.
 * All of them are plain data: they survive JSON, and none of them knows where the content is stored.
 * Every `address` is a path on this site that begins with `/` and already carries the edition's prefix.
 * Every instant is an ISO 8601 string in UTC.
 */
import type { Language } from '@/lib/i18n/languages';

/* ---------- pictures and text ---------- */

export type Picture = {
  /** A path on this site, or an absolute https address when `remote`. */
  src: string;
  /** Pixels of the stored file; always set, so that the page never shifts. */
  width: number;
  height: number;
  /** Alternative text; empty for a picture that only decorates. */
  alt: string;
  /** What must stay visible when the picture is cropped, in percent from the top left. */
  focalPoint: { x: number; y: number };
  /** True when the file is on somebody else's server: it gets no resized variants. */
  remote: boolean;
};

export type Figure = {
  picture: Picture;
  caption: string | null;
  credit: string | null;
};

export type Mark = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'superscript' | 'subscript' | 'code';

export type Inline =
  { kind: 'text'; text: string; marks: Mark[] } | { kind: 'break' } | { kind: 'link'; href: string; external: boolean; children: Inline[] };

export type ListItem = { content: Inline[]; children: ListBlock | null };

/* ---------- body blocks ---------- */

export type ParagraphBlock = { kind: 'paragraph'; content: Inline[] };
/** `anchor` is unique within the article. */
export type SubheadBlock = { kind: 'subhead'; level: 2 | 3; anchor: string; content: Inline[] };
export type ListBlock = { kind: 'list'; ordered: boolean; start: number; items: ListItem[] };
export type FigureBlock = { kind: 'figure'; figure: Figure; width: 'text' | 'wide' };
export type GalleryBlock = { kind: 'gallery'; title: string | null; figures: Figure[] };
export type QuotationBlock = { kind: 'quotation'; content: string; speaker: string | null; position: string | null };
export type PullQuoteBlock = { kind: 'pullQuote'; content: string };
export type TableCell = { header: boolean; columnSpan: number; rowSpan: number; content: Inline[] };
export type TableBlock = { kind: 'table'; caption: string | null; source: string | null; rows: TableCell[][] };
export type FactBoxBlock = { kind: 'factBox'; title: string; content: (ParagraphBlock | ListBlock)[] };
/** Only live articles in the language of the article that carries the box. */
export type RelatedArticlesBlock = { kind: 'relatedArticles'; title: string | null; articles: ArticleTeaser[] };
export type EmbedProvider = 'youtube' | 'vimeo' | 'soundcloud' | 'other';
export type MediaSource =
  | { kind: 'file'; src: string; mimeType: string }
  /** `playerSrc` is what the frame loads after the click; null when the provider has no known player: then it is only a link. */
  | { kind: 'embed'; provider: EmbedProvider; playerSrc: string | null; href: string };
export type VideoBlock = {
  kind: 'video';
  source: MediaSource;
  title: string;
  caption: string | null;
  credit: string | null;
  poster: Picture | null;
};
export type AudioBlock = { kind: 'audio'; source: MediaSource; title: string; caption: string | null; credit: string | null };
export type DividerBlock = { kind: 'divider' };
export type CorrectionKind = 'correction' | 'clarification' | 'update';
export type CorrectionBlock = { kind: 'correction'; correctionKind: CorrectionKind; date: string; content: string };

export type Block =
  | ParagraphBlock
  | SubheadBlock
  | ListBlock
  | FigureBlock
  | GalleryBlock
  | QuotationBlock
  | PullQuoteBlock
  | TableBlock
  | FactBoxBlock
  | RelatedArticlesBlock
  | VideoBlock
  | AudioBlock
  | DividerBlock
  | CorrectionBlock;

/* ---------- sections, topics, authors ---------- */

export type SectionReference = { name: string; address: string };

export type Section = SectionReference & {
  id: number;
  slug: string;
  language: Language;
  description: string | null;
  parent: SectionReference | null;
  children: SectionReference[];
  /** The same section's front in the other edition; null when it has no name or slug there. */
  translationAddress: string | null;
};

export type TopicReference = { name: string; address: string };
export type Topic = TopicReference & { id: number; slug: string; description: string | null; translationAddress: string | null };

export type AuthorReference = { name: string; address: string };
export type Author = AuthorReference & {
  id: number;
  slug: string;
  role: string | null;
  biography: string | null;
  portrait: Picture | null;
  email: string | null;
  translationAddress: string | null;
};

/** Who signs: linked authors, or free text ("Theo TTXVN"), or nobody. */
export type Byline = { authors: AuthorReference[]; text: string | null };

/* ---------- articles ---------- */

export type ArticleFormat = 'standard' | 'photoStory' | 'video' | 'longRead' | 'live';

/** What a list shows of an article. */
export type ArticleTeaser = {
  /** The article's identity: the NUMBER at the end of its address. */
  number: number;
  language: Language;
  address: string;
  kicker: string | null;
  title: string;
  sapo: string;
  format: ArticleFormat;
  section: SectionReference;
  hero: Figure | null;
  byline: Byline;
  publishedAt: string;
  /** Of a live coverage: it has ended. */
  isEnded: boolean;
};

export type Article = ArticleTeaser & {
  /** What is told of an event while it goes on; null for every other format. */
  live: LiveCoverage | null;
  /** The latest first. */
  corrections: Correction[];
  /** Set only after a substantive edit; null otherwise. */
  updatedAt: string | null;
  body: Block[];
  secondarySections: SectionReference[];
  topics: TopicReference[];
  /** Section path from the top level down to the article's own section. */
  breadcrumb: SectionReference[];
  /** The same story in the other language, when that is live; `isOriginal` when this one was translated from it. */
  translation: { language: Language; address: string; title: string; isOriginal: boolean } | null;
  /** Other live stories of the edition under just this headline, as a daily forecast has them. */
  namesakes: Namesakes;
  /** The whole story read by somebody; null where the browser's own voice has to do. */
  audio: { src: string; mimeType: string } | null;
  /** Whole minutes, at least 1. */
  readingMinutes: number;
};

/* ---------- live coverage ---------- */

export type LiveEntryKind = 'update' | 'quotation' | 'picture' | 'background' | 'correction';

/** Names an entry as it is now: another `version` is another text. */
export type LiveEntryReference = { number: number; version: number };

export type LiveEntry = LiveEntryReference & {
  postedAt: string;
  /** When it was changed, if that was later than a slip of the pen is put right; null otherwise. */
  editedAt: string | null;
  kind: LiveEntryKind;
  headline: string | null;
  isKeyMoment: boolean;
  authors: AuthorReference[];
  text: (ParagraphBlock | ListBlock)[];
  figure: Figure | null;
  /** Where it is found whatever is told after it: its page from the start, with its anchor. */
  address: string;
};

export type KeyMoment = { number: number; postedAt: string; headline: string; address: string };

/** What stands for the whole of a coverage, and tells an open page what it lacks. */
export type LiveCoverage = {
  /** Points, each a line. */
  summary: string[];
  endedAt: string | null;
  /** When its first entry was posted; null without entries. */
  startedAt: string | null;
  /** When an entry was last written, or the coverage ended; null without both. */
  changedAt: string | null;
  /** The newest first. */
  keyMoments: KeyMoment[];
  /** All of them, the newest first. */
  entries: LiveEntryReference[];
};

export type LiveOrder = 'newestFirst' | 'oldestFirst';

/** A numbered page of a coverage, from 1. */
export type LiveEntriesPage = { order: LiveOrder; entries: LiveEntry[]; page: number; pageCount: number };

export type Namesakes = 'none' | 'onOtherDays' | 'onSameDay';

/* ---------- lists ---------- */

export type ArticlePage = {
  articles: ArticleTeaser[];
  /** From 1. */
  page: number;
  pageCount: number;
};

/** A page of a day in the archive. What the archive does not have, from its first story until today, is null. */
export type DayPage = ArticlePage & {
  /** ISO dates. */
  previousDay: string | null;
  nextDay: string | null;
  /** The same day in the other edition, which may have begun later. */
  translationAddress: string | null;
};

/** The months of an edition in which it has published something, the latest first. */
export type Archive = {
  years: { year: string; months: string[] }[];
};

/** A month of the archive with the number of stories of each day that has one. */
export type ArchiveMonth = {
  /** `2023-02` */
  month: string;
  /** ISO dates, in their order. */
  days: { day: string; count: number }[];
  /** The nearest months that have a story. */
  previousMonth: string | null;
  nextMonth: string | null;
  /** The same month in the other edition, when that has a story in it. */
  translationAddress: string | null;
};

/** A line over everything else on every page of the edition, until its end. */
export type Breaking = {
  text: string;
  /** Where the story is told, when it is live. */
  address: string | null;
  until: string;
};

export type FrontPage = {
  language: Language;
  lead: ArticleTeaser | null;
  /** Beside and under the lead; at most 4. */
  secondaryLeads: ArticleTeaser[];
  sections: { section: SectionReference; children: SectionReference[]; articles: ArticleTeaser[] }[];
  /** The newest stories, whether or not they stand elsewhere on the page. */
  latest: ArticleTeaser[];
  /** The newest stories of format photoStory or video that stand nowhere above. */
  visual: ArticleTeaser[];
};

/** The front page as the newsroom has last saved it, for who sets it. */
export type FrontPageDraft = {
  /** Which document of the store it is. */
  document: number;
  /** Readers see just this. */
  isLive: boolean;
  front: FrontPage;
  breaking: Breaking | null;
};

/* ---------- the newspaper ---------- */

export type Masthead = {
  language: Language;
  name: string;
  tagline: string | null;
  governingBody: string;
  licenceNumber: string;
  /** ISO date without time. */
  licenceDate: string | null;
  editorInChief: string;
  address: string;
  telephone: string;
  email: string;
  social: { network: string; href: string }[];
  copyright: string | null;
  /** Hex colours of the newspaper's identity, for light and dark. */
  accentColour: { light: string; dark: string };
  /** IANA name. */
  timeZone: string;
  /** From which address it is sent, empty when there is none, and when on the newspaper's clock (`06:00`). */
  newsletter: { sender: string; sendAt: string };
};

/** The top level of the navigation, in the newspaper's order; only sections that exist in this edition. */
export type Navigation = { sections: (SectionReference & { children: SectionReference[] })[] };

/** What the reader gets when an address names an article: it, or where it is. */
/** An article on its way, as the newsroom sees it on the real page. */
export type Draft = {
  number: number;
  language: Language;
  state: 'draft' | 'submitted' | 'sentBack' | 'inEdit' | 'approved' | 'scheduled' | 'published' | 'retracted';
  scheduledFor: string | null;
  /** Readers see an older version of it. */
  isLive: boolean;
  /** Null while it has no section in its edition. */
  article: Article | null;
};

/** What the newspaper has put right in a story. */
export type Correction = { kind: CorrectionKind; content: string; correctedAt: string };

/** A numbered page of an edition's corrections; a story that was retracted is not named any more. */
export type CorrectionsPage = {
  entries: (Correction & { story: { title: string; address: string } | null })[];
  page: number;
  pageCount: number;
};

/** What readers are told in place of a story that was taken back. */
export type Retraction = { notice: string | null; retractedAt: string | null; corrections: Correction[] };

export type ArticleAnswer = { kind: 'article'; article: Article } | { kind: 'moved'; address: string } | { kind: 'missing' };
