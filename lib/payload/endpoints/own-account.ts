import { addDataAndFileToRequest, type Endpoint } from 'payload';
import type { User } from '@/lib/payload/generated-types';
import { changesSignIn, confirmPassword } from '../hooks/own-account';

/** `PATCH /api/users/ID` as Payload has it, with `currentPassword` for who changes what they sign in with themselves. */
export const changeAccount: Endpoint = {
  path: '/:id',
  method: 'patch',
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const id = Number(req.routeParams?.id);
    const { currentPassword, ...data } = (req.data ?? {}) as Partial<User> & { currentPassword?: unknown };
    if (req.user && id === req.user.id && changesSignIn(data, req.user as User)) await confirmPassword(req, currentPassword);
    const depth = req.query.depth === undefined ? undefined : Number(req.query.depth);
    const doc = await req.payload.update({ collection: 'users', id, data, depth, overrideAccess: false, req });
    return Response.json({ doc, message: req.t('general:updatedSuccessfully') });
  },
};
