import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook, PayloadRequest } from 'payload';
import { defaultLanguage } from '@/lib/i18n/languages';

/**
 * A request that names no language means the newspaper's first. Without a fallback between languages, Payload leaves it
 * open, and a write that changes one shared field then empties every localized one.
 */
function nameLanguage(req: PayloadRequest): void {
  req.locale ??= defaultLanguage;
}

export const inDefaultLanguage: CollectionBeforeOperationHook = ({ args, req }) => {
  nameLanguage(req);
  return args;
};

export const globalInDefaultLanguage: GlobalBeforeOperationHook = ({ args, req }) => {
  nameLanguage(req);
  return args;
};
