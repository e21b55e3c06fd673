import type { CollectionBeforeOperationHook } from 'payload';

/** Documents that one request of somebody without an account may ask for, and how far it may follow references. */
const mostDocuments = 100;
const deepest = 1;

/** Keeps a stranger's single request from reading the whole store. Our own code, which reads without a request, is not bound. */
export const limitReaders: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.user || req.payloadAPI === 'local') return args;
  const { limit, depth } = args as { limit?: number; depth?: number };
  return {
    ...args,
    limit: limit && limit > 0 ? Math.min(limit, mostDocuments) : limit === 0 ? mostDocuments : limit,
    pagination: true,
    depth: Math.min(depth ?? deepest, deepest),
  };
};
