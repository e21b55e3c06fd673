import type { Access, FieldAccess, PayloadRequest } from 'payload';

/** From the least to the most responsible; each may do what those before it may. */
export const roles = ['reporter', 'editor', 'managingEditor', 'editorInChief'] as const;
export type Role = (typeof roles)[number];

function hasAtLeast(role: Role, user: PayloadRequest['user']): boolean {
  return user ? roles.indexOf(user.role) >= roles.indexOf(role) : false;
}

export const anyone: Access = () => true;
export const staff: Access = ({ req }) => Boolean(req.user);
export const editorsAndAbove: Access = ({ req }) => hasAtLeast('editor', req.user);
export const managingEditorsAndAbove: Access = ({ req }) => hasAtLeast('managingEditor', req.user);
export const editorsInChief: Access = ({ req }) => hasAtLeast('editorInChief', req.user);

/** Readers get live articles only; whoever works here gets all. */
export const liveOrStaff: Access = ({ req }) => (req.user ? true : { _status: { equals: 'published' } });

/** Editors and above change any article; a reporter changes those that are not live, and cannot publish. */
export const articleWriters: Access = ({ req, data }) => {
  if (hasAtLeast('editor', req.user)) return true;
  if (!req.user || data?._status === 'published') return false;
  return { _status: { not_equals: 'published' } };
};

export const articleCreators: Access = ({ req, data }) =>
  hasAtLeast('editor', req.user) || (Boolean(req.user) && data?._status !== 'published');

export const oneselfOrEditorInChief: Access = ({ req }) => {
  if (hasAtLeast('editorInChief', req.user)) return true;
  return req.user ? { id: { equals: req.user.id } } : false;
};

export const editorsInChiefOnlyField: FieldAccess = ({ req }) => hasAtLeast('editorInChief', req.user);
export const staffOnlyField: FieldAccess = ({ req }) => Boolean(req.user);
