import { createHash } from 'node:crypto';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import type { User } from '@/lib/payload/generated-types';
import { recordAccountEvent } from '../hooks/account-events';
import { refuse } from '../refuse';
import { endpointWords, signedInUser } from './article-of-request';

type Session = NonNullable<User['sessions']>[number];

/** What a session is called outside: its own id is half of what opens it. */
const nameOf = ({ id }: Session): string => createHash('sha256').update(id).digest('hex').slice(0, 16);

const sessionOf = (req: PayloadRequest): string | undefined => (req.user as { _sid?: string } | null)?._sid;

async function sessionsOf(req: PayloadRequest, id: number): Promise<Session[]> {
  const user = await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } }, req });
  const open = (user ?? refuse(req, endpointWords.missing, 404)).sessions ?? [];
  return open.filter(({ expiresAt }) => Date.parse(expiresAt) > Date.now());
}

/** `GET /api/users/sessions`: one's own open sessions, the newest first. */
export const listSessions: Endpoint = {
  path: '/sessions',
  method: 'get',
  handler: async (req) => {
    const own = sessionOf(req);
    const open = await sessionsOf(req, signedInUser(req).id);
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
    const open = await sessionsOf(req, id);
    const kept = open.filter((session) => (typeof name === 'string' ? nameOf(session) !== name : session.id === sessionOf(req)));
    await req.payload.db.updateOne({ collection: 'users', id, data: { sessions: kept }, req, returning: false });
    if (kept.length < open.length) await recordAccountEvent(req, 'sessionsEnded', { id }, String(open.length - kept.length));
    return Response.json({ ended: open.length - kept.length });
  },
};
