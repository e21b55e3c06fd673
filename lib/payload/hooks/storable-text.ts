import type { CollectionConfig, GlobalConfig } from 'payload';
import { storableText } from '@/lib/text/storable-text';

/** Takes out of what is written, whoever writes it, the characters that no page and no file may hold. */
export function withStorableText(collection: CollectionConfig): CollectionConfig {
  const { beforeValidate = [] } = collection.hooks ?? {};
  return { ...collection, hooks: { ...collection.hooks, beforeValidate: [({ data }) => storableText(data), ...beforeValidate] } };
}

export function withStorableTextOfGlobal(global: GlobalConfig): GlobalConfig {
  const { beforeValidate = [] } = global.hooks ?? {};
  return { ...global, hooks: { ...global.hooks, beforeValidate: [({ data }) => storableText(data as unknown), ...beforeValidate] } };
}
