import { isDeepStrictEqual } from 'node:util';
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload';
import { bodyReferences, type LexicalState } from '@/lib/content/lexical';
import type { Article } from '@/lib/payload/generated-types';
import { binStep, type BinStep } from '../bin';
import { lockArticle } from '../transaction-locks';
import { referenceId, referenceIds } from '../reference-id';
import { refuse } from '../refuse';
import { isAhead, moveBetween, moves, noSuchMove, refusalOf, type MoveName, type Mover, type MovingArticle } from '../workflow/moves';
import { NotDueError, type DueMove } from '../workflow/due';
import { changedTimes, refusalOfTimes } from '../workflow/times';
import { isAtLeast, roleNames, stateNames, writers, type State } from '../workflow/states';

/** What the newsroom writes: whoever changes one of these has written in the article. */
const textFields = [
  'language',
  'kicker',
  'title',
  'sapo',
  'body',
  'hero',
  'section',
  'secondarySections',
  'topics',
  'authors',
  'byline',
  'format',
  'pinnedSummary',
  'liveEndedAt',
  'slug',
  'legacyUrls',
  'translationOf',
] as const;

/** Passed on from the start of a write, which alone is told whether a draft is saved over a live article. */
type WorkflowContext = { draftSaves?: Record<string, boolean>; moveMade?: Record<string, MoveMade> };
type MoveMade = { move: MoveName | 'write' | NonNullable<BinStep>; from: State | null; to: State; note: string };

const contextOf = (req: PayloadRequest): WorkflowContext => req.context as WorkflowContext;

/**
 * Locks the article for the write, so that its version number is compared with what is really there, and says whether the
 * write is a draft: asking for another state is not, when readers see the article before or after; and a change that names
 * no state, of a live article with a draft over it, belongs to that draft. What is laid in the bin goes there whole.
 */
export const openWrite: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' || !('id' in args) || args.id === undefined) return args;
  const id = Number(args.id);
  await lockArticle(id, req);
  const {
    data = {},
    draft: asksForDraft = false,
    autosave = false,
  } = args as { data?: Partial<Article>; draft?: boolean; autosave?: boolean };
  const current = await req.payload.findByID({
    collection: 'articles',
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    joins: false,
    req,
    trash: true,
    select: { state: true, _status: true, scheduledFor: true, unpublishAt: true, savedBy: true, deletedAt: true },
  });
  const due = req.context.due as DueMove | undefined;
  if (due && !(current?.state === due.from && Date.parse(current[due.time] ?? '') <= due.now)) throw new NotDueError();
  const isLive = current?.state === 'published';
  const moves = Boolean(data.state && data.state !== current?.state);
  const isMoveOfLive = moves && (isLive || data.state === 'published');
  const belongsToDraft = isLive && current._status === 'draft' && !moves && data._status === undefined;
  const draft = (asksForDraft || belongsToDraft) && !isMoveOfLive && binStep(data, current) === null;
  const context = contextOf(req);
  context.draftSaves = { ...context.draftSaves, [id]: draft };
  // Payload writes what a form saves by itself into the latest version, whoever made that.
  const isOverOwn = referenceId(current?.savedBy) === (req.user?.id ?? null);
  return {
    ...args,
    draft,
    autosave: autosave && isOverOwn,
    ...(isMoveOfLive ? { data: { ...data, _status: data.state === 'published' ? 'published' : 'draft' } } : {}),
  };
};

/**
 * The rules of the newsroom for one write of an article, whichever way it comes: the table of moves, who may change the
 * text, the version number. Our own code, which writes without a user, is trusted with them.
 */
export const followWorkflow: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, operation, req }) => {
  const isRestored = Boolean(req.context.isRestoringVersion);
  const current = operation === 'update' ? originalDoc : undefined;
  const from = current ? ((current.state ?? 'draft') as State) : null;
  const id = current?.id;
  if (current && !isRestored) refuseStaleWrite(data, current, req);
  const article = { ...current, ...data };
  const step = binStep(data, current);
  if (current?.deletedAt && step !== 'takeOut') refuse(req, refusals.inBin);
  if (req.user && step === 'takeOut' && data._status === 'published') refuse(req, refusals.toTheNewsroom);
  const wanted = isRestored
    ? from!
    : step
      ? stateOfBinned(from!, step)
      : wantedState(data, from, { isDraftSave: Boolean(id !== undefined && contextOf(req).draftSaves?.[id]), isTrusted: !req.user });
  // What an import brings for a later day waits for it.
  const waits = !req.user && wanted === 'published' && from !== 'published' && isAhead(article.publishedAt, Date.now());
  const to = waits ? 'scheduled' : wanted;
  const changed = textFields.some((field) => field in data && !says(data[field], current?.[field]));
  const move = from === to ? null : moveBetween(from ?? 'draft', to);
  const isFirstDraft = from === null && to === 'draft';
  const note = typeof data.moveNote === 'string' ? data.moveNote.trim() : '';
  const writtenBy = referenceIds(current?.writtenBy as unknown[] | undefined);

  if (req.user) {
    const mover: Mover = { id: req.user.id, role: req.user.role };
    if (changed && current) refuseWriter(mover, from!, writtenBy, move, req);
    if (current && !isRestored) {
      if (from === to && changedTimes(current, data).length > 0) refuseWriter(mover, from!, writtenBy, null, req);
      const times = { before: current, after: article, waits: from === 'scheduled' && to === 'scheduled', note };
      const refusal = refusalOfTimes({ mover, ...times, now: Date.now() });
      if (refusal) refuse(req, refusal, 403);
    }
    if (changed && !writtenBy.includes(mover.id)) writtenBy.push(mover.id);
    if (from !== to && !isFirstDraft) {
      if (!move) refuse(req, noSuchMove(from ?? 'draft', to));
      const moving: MovingArticle = {
        state: from ?? 'draft',
        writtenBy,
        publishedAt: article.publishedAt ?? null,
        embargoUntil: article.embargoUntil ?? null,
        scheduledFor: article.scheduledFor ?? null,
      };
      const fourEyes = (await req.payload.findGlobal({ slug: 'masthead', depth: 0, select: { fourEyes: true }, req })).fourEyes;
      const refusal = refusalOf(move, { mover, article: moving, note, fourEyes, now: Date.now() });
      if (refusal) refuse(req, refusal, 403);
    }
    if (to === 'published' && from === 'published' && data._status === 'published') {
      if (!isAtLeast(mover.role, 'editor')) refuse(req, refusals.closed(from), 403);
      if (isAhead(data.publishedAt, Date.now())) refuse(req, refusals.liveAhead, 400);
    }
  }
  const made: MoveMade | null =
    from === to && !step ? null : { move: step ?? move ?? 'write', from, to, note: note || String(req.context.moveNote ?? '') };
  // A new article has no number yet; there is one new article in an operation.
  contextOf(req).moveMade = made ? { ...contextOf(req).moveMade, [id ?? 'new']: made } : contextOf(req).moveMade;

  const isLiveSave = to === 'published' && (from !== 'published' || data._status === 'published');
  const isDue = (req.context.due as DueMove | undefined)?.to === 'published';
  return {
    ...data,
    // A reader is told the time that was promised, not the second in which a server came to it.
    ...(isDue && !article.publishedAt ? { publishedAt: article.scheduledFor } : {}),
    state: to,
    _status: isLiveSave || (isRestored && from === 'published' && data._status === 'published') ? 'published' : 'draft',
    moveNote: undefined,
    revision: (current?.revision ?? 0) + 1,
    writtenBy,
    savedBy: req.user?.id ?? null,
    pictures: picturesOf(article),
    ...timesAfter(article, from, to, note),
    ...(waits ? { scheduledFor: article.publishedAt } : {}),
    ...(isRestored ? keptWhenRestored(current!) : {}),
  };
};

const refusals = {
  inBin: {
    vi: 'Bài đang nằm trong thùng rác; hãy khôi phục rồi mới sửa. Bản bạn gửi chưa được lưu.',
    en: 'The article lies in the bin; restore it before you change it. What you sent was not saved.',
  },
  closed: (state: State) => ({
    vi: `Bài đang ở "${stateNames[state].vi}": ${writers[state] ? `chỉ ${roleNames[writers[state]].vi.toLowerCase()} trở lên được sửa` : 'không ai được sửa'}. Bản bạn gửi chưa được lưu.`,
    en: `The article is "${stateNames[state].en}": ${writers[state] ? `only ${roleNames[writers[state]].en.toLowerCase()}s and above may change it` : 'nobody may change it'}. What you sent was not saved.`,
  }),
  toTheNewsroom: {
    vi: 'Từ thùng rác, bài trở về tòa soạn; hãy khôi phục như bản nháp rồi đăng như mọi bài khác.',
    en: 'Out of the bin an article comes back to the newsroom; restore it as a draft, then publish it as any other.',
  },
  notOwn: {
    vi: 'Bài này do người khác viết; bạn chỉ sửa bài của mình.',
    en: 'Somebody else has written this article; you may change your own.',
  },
  liveAhead: { vi: 'Bài đã đăng không thể mang giờ đăng ở tương lai.', en: 'A live article cannot bear a time that lies ahead.' },
  stale: {
    vi: 'Bài đã được người khác lưu sau khi bạn mở. Bản bạn gửi chưa được lưu; hãy so sánh hai bản rồi chọn.',
    en: 'Somebody else has saved the article since you opened it. What you sent was not saved; compare the two and choose.',
  },
};

function refuseStaleWrite(data: Partial<Article>, current: Article, req: PayloadRequest): void {
  if (data.revision === undefined || data.revision === null || data.revision === current.revision) return;
  refuse(req, refusals.stale, 409, { code: 'stale', revision: current.revision, updatedAt: current.updatedAt });
}

/** Whoever takes an article may change it in the same step; nobody else may change what is closed to them. */
function refuseWriter(mover: Mover, state: State, writtenBy: number[], move: MoveName | null, req: PayloadRequest): void {
  const isTaking = move !== null && ['take', 'reopen'].includes(move) && isAtLeast(mover.role, moves[move].least);
  const least = writers[state];
  if (!isTaking && (least === null || !isAtLeast(mover.role, least))) refuse(req, refusals.closed(state), 403);
  if (mover.role === 'reporter' && !writtenBy.includes(mover.id)) refuse(req, refusals.notOwn, 403);
}

/** Nothing in the bin is live or becomes so by its clock: it comes out of it one step back. A retracted story stays that. */
function stateOfBinned(from: State, step: NonNullable<BinStep>): State {
  const outOfReach: Partial<Record<State, State>> = { published: 'inEdit', scheduled: 'approved' };
  return (step === 'layIn' ? outOfReach[from] : undefined) ?? from;
}

/** The state that a write asks for: by name, or by Payload's own buttons for publishing and unpublishing. */
function wantedState(
  data: Partial<Article>,
  from: State | null,
  { isDraftSave, isTrusted }: { isDraftSave: boolean; isTrusted: boolean },
): State {
  // A new article says 'draft' by default, whatever else it asks for.
  if (data.state && data.state !== (from ?? 'draft')) return data.state as State;
  // An import that still has the article does not put it back.
  if (from === 'retracted' && isTrusted) return from;
  if (data._status === 'published') return 'published';
  if (data._status === 'draft' && from === 'published' && !isDraftSave) return 'inEdit';
  return from ?? 'draft';
}

/** What stored values say, without the difference between what is empty and what is not there. */
function says(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(meaning(one), meaning(other));
}

function meaning(value: unknown): unknown {
  if (value === '' || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(meaning);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, child]) => [key, meaning(child)] as const)
    .filter(([, child]) => child !== null);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function picturesOf(article: Partial<Article>): number[] {
  const hero = referenceId(article.hero?.media);
  return [...new Set([...(hero === null ? [] : [hero]), ...bodyReferences(article.body as LexicalState).mediaIds])];
}

function timesAfter(article: Partial<Article>, from: State | null, to: State, note: string): Partial<Article> {
  if (from === to) return {};
  return {
    ...(to === 'scheduled' ? {} : { scheduledFor: null }),
    ...(to === 'published' ? { embargoUntil: null } : {}),
    ...(from === 'published' ? { unpublishAt: null } : {}),
    ...(to === 'retracted' ? { retraction: { notice: article.retraction?.notice || note, retractedAt: new Date().toISOString() } } : {}),
  };
}

/** An older version brings back what was written, not where the article stood. */
function keptWhenRestored(current: Article): Partial<Article> {
  const {
    scheduledFor,
    unpublishAt,
    embargoUntil,
    behindSince,
    translatedRevision,
    retraction,
    publishedAt,
    slug,
    sourceKey,
    sourceDigest,
  } = current;
  return {
    scheduledFor,
    unpublishAt,
    embargoUntil,
    behindSince,
    translatedRevision,
    retraction,
    publishedAt,
    slug,
    sourceKey,
    sourceDigest,
  };
}

/**
 * Writes the move into the article's history. The row of an article that is not live is kept level with its latest
 * version, since access rules and lists ask the row.
 */
export const recordMove: CollectionAfterChangeHook<Article> = async ({ doc, operation, req }) => {
  const context = contextOf(req);
  const key = operation === 'create' ? 'new' : String(doc.id);
  const made = context.moveMade?.[key];
  if (made) context.moveMade = { ...context.moveMade, [key]: undefined as never };
  const writtenBy = referenceIds(doc.writtenBy as unknown[] | undefined);
  if (operation === 'update' && doc.state !== 'published') {
    await req.payload.db.updateOne({
      collection: 'articles',
      id: doc.id,
      data: { state: doc.state, revision: doc.revision, scheduledFor: doc.scheduledFor ?? null, title: doc.title, writtenBy },
      req,
      returning: false,
    });
  }
  if (!made || (!req.user && req.context.by === undefined)) return doc;
  const { user } = req;
  await req.payload.create({
    collection: 'article-moves',
    data: {
      article: doc.id,
      title: doc.title,
      move: made.move,
      from: made.from,
      to: made.to,
      by: user?.id ?? null,
      byName: user ? `${user.name}, ${roleNames[user.role].vi.toLowerCase()}` : String(req.context.by),
      note: made.note || null,
    },
    depth: 0,
    req,
  });
  return doc;
};

/** What stands only for an article goes with it. */
export const deleteWithArticle: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const collection of ['corrections', 'live-entries', 'share-links'] as const) {
    await req.payload.delete({ collection, where: { article: { equals: id } }, depth: 0, req });
  }
};
