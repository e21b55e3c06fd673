import type { AfterErrorHook } from 'payload';

/**
 * Gives a client what a refusal carries besides its sentence: which fields, which version, which checks. Payload does so
 * only for errors of its own class, and in a build the hooks and the REST routes are bundled apart, each with that class.
 */
export const sendErrorDetails: AfterErrorHook = ({ error, result }) => {
  const { data, isPublic, name } = error as Error & { data?: unknown; isPublic?: boolean };
  const message = result?.errors?.[0]?.message;
  if (!data || !isPublic || message === undefined) return undefined;
  return { response: { ...result, errors: [{ name, data: data as Record<string, unknown>, message }] } };
};
