import { createHash } from 'node:crypto';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { recordAccountEvent } from '../hooks/account-events';
import { refuse } from '../refuse';
import { keepSessions, keptSessions, sessionOf, type Session } from '../sessions';
import { endpointWords, signedInUser } from './article-of-request';

/** What a session is called outside: its own id is half of what opens it. */
const nameOf = ({ id }: Session): string => createHash('sha256').update(id).digest('hex').slice(0, 16);

async function openSessions(req: PayloadRequest, id: number): Promise<Session[]> {
  const kept = (await keptSessions(req, id)) ?? refuse(req, endpointWords.missing, 404);
  return kept.filter(({ expiresAt }) => Date.parse(expiresAt) > Date.now());
}

/** `GET /api/users/sessions`: one's own open sessions, the newest first. */
export const listSessions: Endpoint = {
  path: '/sessions',
  method: 'get',
  handler: async (req) => {
    const own = sessionOf(req);
    const open = await openSessions(req, signedInUser(req).id);
    const shown = open.map((session) => ({
      name: nameOf(session),
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      isThis: session.id === own,
    }));
    return Response.json({ sessions: shown.sort((one, other) => String(other.createdAt).localeCompare(String(one.createdAt))) });
  },
};

const notYours = {
  vi: 'Chỉ Tổng biên tập được kết thúc phiên của người khác.',
  en: 'Only the editor-in-chief may end sessions of others.',
};

/**
 * `POST /api/users/ID/sessions/end` with `{ name }`: ends one session, or without a name all but the one that asks. Of others
 * the editor-in-chief ends all: of somebody who has left, or has lost a phone.
 */
export const endSessions: Endpoint = {
  path: '/:id/sessions/end',
  method: 'post',
  handler: async (req) => {
    const asking = signedInUser(req);
    const id = Number(req.routeParams?.id);
    if (id !== asking.id && asking.role !== 'editorInChief') refuse(req, notYours, 403);
    await addDataAndFileToRequest(req);
    const { name } = (req.data ?? {}) as { name?: unknown };
    const open = await openSessions(req, id);
    const kept = open.filter((session) => (typeof name === 'string' ? nameOf(session) !== name : session.id === sessionOf(req)));
    await keepSessions(req, id, kept);
    if (kept.length < open.length) await recordAccountEvent(req, 'sessionsEnded', { id }, String(open.length - kept.length));
    return Response.json({ ended: open.length - kept.length });
  },
};
