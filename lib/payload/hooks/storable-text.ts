import type { CollectionBeforeOperationHook, CollectionConfig, GlobalConfig, PayloadRequest } from 'payload';
import { isNestedDeeper, storableText } from '@/lib/text/storable-text';
import { refuse } from '../refuse';

/** Levels of objects and lists in what is written: a text with lists in lists in a table has some dozen. */
const deepest = 500;

const words = {
  tooDeep: { vi: 'Dữ liệu gửi lên lồng vào nhau quá sâu.', en: 'What was sent is nested too deeply.' },
  noObject: { vi: 'Dữ liệu gửi lên không phải là một bộ trường.', en: 'What was sent is not a set of fields.' },
};

/** Of what is no JSON, or ends half-way, Payload makes a text or nothing, and then looks for fields in it. */
const refuseWhatIsNoObject: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return;
  const { data } = args as { data?: unknown };
  // A picture may come without a word beside it.
  if (data === undefined && req.file) return;
  if (data === null || typeof data !== 'object' || Array.isArray(data)) refuse(req, words.noObject);
};

function cleaned<Data>(data: Data, req: PayloadRequest): Data {
  if (isNestedDeeper(data, deepest)) refuse(req, words.tooDeep);
  return storableText(data);
}

/** Takes out of what is written, whoever writes it, the characters that no page and no file may hold. */
export function withStorableText(collection: CollectionConfig): CollectionConfig {
  const { beforeOperation = [], beforeValidate = [] } = collection.hooks ?? {};
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [refuseWhatIsNoObject, ...beforeOperation],
      beforeValidate: [({ data, req }) => cleaned(data, req), ...beforeValidate],
    },
  };
}

export function withStorableTextOfGlobal(global: GlobalConfig): GlobalConfig {
  const { beforeValidate = [] } = global.hooks ?? {};
  const clean = ({ data, req }: { data?: unknown; req: PayloadRequest }): unknown => cleaned(data, req);
  return { ...global, hooks: { ...global.hooks, beforeValidate: [clean, ...beforeValidate] } };
}
