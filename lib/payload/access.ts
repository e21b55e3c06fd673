import type { Access, FieldAccess, PayloadRequest, Where } from 'payload';
import { isAtLeast, states, writers, type Role, type State } from './workflow/states';

function hasAtLeast(role: Role, user: PayloadRequest['user']): boolean {
  return user ? isAtLeast(user.role, role) : false;
}

export const anyone: Access = () => true;
/**
 * A file is served to whoever has its address, which holds a digest of its content and so cannot be guessed; the list of
 * files, which has those of articles that are not published yet, is for those who work here. What lies in the bin has no
 * address any more.
 */
export const filesForAnyone: Access = ({ isReadingStaticFile, req }) =>
  isReadingStaticFile ? { deletedAt: { exists: false } } : Boolean(req.user);
export const nobody: Access = () => false;
export const staff: Access = ({ req }) => Boolean(req.user);
export const editorsAndAbove: Access = ({ req }) => hasAtLeast('editor', req.user);
export const managingEditorsAndAbove: Access = ({ req }) => hasAtLeast('managingEditor', req.user);
export const editorsInChief: Access = ({ req }) => hasAtLeast('editorInChief', req.user);

const seal: Where = { state: { not_equals: 'retracted' } };

/** Readers get live articles only; whoever works here gets all, but the sealed copy of a retracted one. */
export const liveOrStaff: Access = ({ req }) => {
  if (!req.user) return { _status: { equals: 'published' } };
  return hasAtLeast('managingEditor', req.user) || seal;
};

/** What readers see put right: of a story that they have seen, so not of one that is still, or again, in the newsroom, or in the bin. */
export const ofSeenArticles: Where = {
  and: [{ 'article.state': { in: ['published', 'retracted'] } }, { 'article.deletedAt': { exists: false } }],
};
export const correctionsOfSeenArticles: Access = ({ req }) => Boolean(req.user) || ofSeenArticles;

/** An entry is read where its article is: by readers while that is live, and sealed with it when it is retracted. */
export const entriesOfLiveArticles: Access = ({ req }) => {
  const seen: Where = { 'article._status': { equals: 'published' } };
  if (!req.user) return seen;
  const sealed: Where = { 'article.state': { not_equals: 'retracted' } };
  return hasAtLeast('managingEditor', req.user) || sealed;
};

/** The log names headlines; that of a retracted story is sealed with it. */
export const movesOfOpenArticles: Access = ({ req }) => {
  if (!req.user) return false;
  return hasAtLeast('managingEditor', req.user) || { 'article.state': { not_equals: 'retracted' } };
};

/** The versions of an article hold what was never published. */
export const versionsOfOpenArticles: Access = ({ req }) => {
  if (!req.user) return false;
  return hasAtLeast('managingEditor', req.user) || { 'parent.state': { not_equals: 'retracted' } };
};

/**
 * Whose text may be changed, by the table of writers. Moving an article is decided by the workflow's hook, which sees the
 * latest version and can say why not; so whoever may make some move gets past here.
 */
export const articleWriters: Access = ({ req }) => {
  if (!req.user) return false;
  const { id, role } = req.user;
  if (role === 'editorInChief') return true;
  const open = states.filter((state) => writers[state] !== null && isAtLeast(role, writers[state]));
  // What may be moved on from a state in which the text is closed to them.
  const movable: Record<Exclude<Role, 'editorInChief'>, State[]> = { reporter: ['submitted'], editor: ['approved'], managingEditor: [] };
  const inReach: Where = { state: { in: [...open, ...movable[role]] } };
  return role === 'reporter' ? { and: [{ writtenBy: { in: [id] } }, inReach] } : inReach;
};

/** Editors change any file, a reporter those that they have uploaded. */
export const ownOrEditors: Access = ({ req }) => {
  if (hasAtLeast('editor', req.user)) return true;
  return req.user ? { uploadedBy: { equals: req.user.id } } : false;
};

/**
 * Who may delete. Into the bin: whoever the collection says. For good: the editor-in-chief, and only what lies in the bin.
 * Payload asks with the time of deletion in `data` for the first, and without any for the second.
 */
const deleters =
  (intoBin: Access): Access =>
  (args) => {
    if ((args.data as { deletedAt?: unknown } | undefined)?.deletedAt) return intoBin(args);
    return hasAtLeast('editorInChief', args.req.user) && { deletedAt: { exists: true } };
  };

export const fileDeleters = deleters(managingEditorsAndAbove);

/** An article that readers have seen is retracted, not deleted, except by the editor-in-chief. */
export const articleDeleters = deleters(({ req }) => {
  if (hasAtLeast('editorInChief', req.user)) return true;
  return hasAtLeast('managingEditor', req.user) && { state: { not_in: ['scheduled', 'published', 'retracted'] } };
});

export const oneselfOrEditorInChief: Access = ({ req }) => {
  if (hasAtLeast('editorInChief', req.user)) return true;
  return req.user ? { id: { equals: req.user.id } } : false;
};

export const editorsInChiefOnlyField: FieldAccess = ({ req }) => hasAtLeast('editorInChief', req.user);
export const nobodyField: FieldAccess = () => false;
export const staffOnlyField: FieldAccess = ({ req }) => Boolean(req.user);
