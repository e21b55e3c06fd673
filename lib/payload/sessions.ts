import type { PayloadRequest } from 'payload';
import type { User } from '@/lib/payload/generated-types';

export type Session = NonNullable<User['sessions']>[number];

/** The id of the session that a request comes with; undefined for whoever is not signed in. */
export const sessionOf = (req: PayloadRequest): string | undefined => (req.user as { _sid?: string } | null)?._sid;

/** All sessions that are kept of an account, those that are over among them; null where there is no such account. */
export async function keptSessions(req: PayloadRequest, user: number): Promise<Session[] | null> {
  const found = await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: user } }, req });
  return found && (found.sessions ?? []);
}

/** Ends all sessions of an account but these. */
export async function keepSessions(req: PayloadRequest, user: number, sessions: Session[]): Promise<void> {
  await req.payload.db.updateOne({ collection: 'users', id: user, data: { sessions }, req, returning: false });
}
