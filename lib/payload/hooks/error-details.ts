import type { AfterErrorHook, PayloadRequest } from 'payload';
import { countUse } from '@/lib/limits/client-limits';

/** Parts that are no JSON, or no parts at all: the sender's fault, of which Payload makes one of the server. */
function isUnreadableForm({ name, message, status }: Error & { status?: number }, req: PayloadRequest): boolean {
  const isForm = req.headers?.get('content-type')?.startsWith('multipart/') ?? false;
  if (!isForm) return false;
  // The last is how busboy, which reads the parts, puts it.
  return name === 'SyntaxError' || (name === 'APIError' && status === 500) || /\b(?:form|multipart|boundary|part header)\b/i.test(message);
}

/**
 * Says in the log what somebody who is signed in may not do, and has tried (OWASP ASVS 5.0, 16.3.2): the form offers nothing of
 * the kind, so it is a mistake of ours or somebody who looks for one. Not more often than anybody would read.
 */
export const logRefusedAction: AfterErrorHook = async ({ error, req }) => {
  const { status } = error as Error & { status?: number };
  if (status !== 403 || !req.user || (await countUse('refusedActionLogged', String(req.user.id))) > 0) return undefined;
  console.warn(`Refused: ${req.method} ${req.pathname} to account ${req.user.id} (${req.user.role}).`);
  return undefined;
};

/**
 * Gives a client what a refusal carries besides its sentence: which fields, which version, which checks. Payload does so
 * only for errors of its own class, and in a build the hooks and the REST routes are bundled apart, each with that class.
 */
export const sendErrorDetails: AfterErrorHook = ({ error, req, result }) => {
  if (isUnreadableForm(error, req)) return { status: 400, response: { errors: [{ message: 'The form that was sent cannot be read.' }] } };
  const { data, isPublic, name } = error as Error & { data?: unknown; isPublic?: boolean };
  const message = result?.errors?.[0]?.message;
  if (!data || !isPublic || message === undefined) return undefined;
  return { response: { ...result, errors: [{ name, data: data as Record<string, unknown>, message }] } };
};
