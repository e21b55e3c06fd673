'use client';

import { toast, useTranslation } from '@payloadcms/ui';
import { adminLanguage, newsroomWords } from './words';

type Answer = { errors?: { message: string }[] } & Record<string, unknown>;

/** Posts to one of the newsroom's own endpoints; says in the editor's language why it was refused, and then gives null. */
export function useNewsroomPost(): (path: string, data?: Record<string, unknown>) => Promise<Answer | null> {
  const { i18n } = useTranslation();
  return async (path, data = {}) => {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': i18n.language },
      body: JSON.stringify(data),
    }).catch(() => null);
    const body = (await answer?.json().catch(() => null)) as Answer | null;
    if (answer?.ok) return body;
    toast.error(body?.errors?.[0]?.message ?? newsroomWords[adminLanguage(i18n.language)].failed);
    return null;
  };
}
