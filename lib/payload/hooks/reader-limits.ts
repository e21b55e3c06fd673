import type { CollectionBeforeOperationHook } from 'payload';

/** Documents that one request of somebody without an account may ask for, and how far it may follow references. */
const mostDocuments = 100;
const deepest = 1;

/** Keeps a stranger's single request from reading the whole store, and from drafts altogether. Our own code, which reads without a request, is not bound. */
export const limitReaders: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.user || req.payloadAPI === 'local') return args;
  const { limit, depth } = args as { limit?: number; depth?: number };
  return {
    ...args,
    // What is no number of documents Payload takes for all of them.
    limit: limit === undefined || (Number.isInteger(limit) && limit > 0 && limit < mostDocuments) ? limit : mostDocuments,
    draft: false,
    pagination: true,
    depth: Math.min(depth ?? deepest, deepest),
  };
};
