'use client';

import { useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { formLockName, longestPause } from '@/lib/payload/form-lock';
import { useNewspaperZone } from './use-newspaper-zone';
import { adminLanguage, fill, newsroomWords } from './words';
import './newsroom.css';

const everyTenSeconds = 10_000;

type Lock = { updatedAt: string; user: { value: { name: string } | number } };

/** The forms of each article that are mounted in this window: Payload mounts them anew now and then. */
const mounted = new Map<string, number>();

/** Says who else is typing in the article, by the lock that its form keeps; takes one's own lock off when the form is left, by whichever way. */
export function FormLock() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const { i18n } = useTranslation();
  const zone = useNewspaperZone();
  const [other, setOther] = useState<Lock | null>(null);
  const userId = user?.id;

  useEffect(() => {
    if (!id || !userId) return;
    const locks = `/api/payload-locked-documents?where[globalSlug][equals]=${formLockName(id)}`;
    const look = async (): Promise<void> => {
      const since = new Date(Date.now() - longestPause).toISOString();
      const query = `&where[user.value][not_equals]=${userId}&where[updatedAt][greater_than]=${since}&limit=1&depth=1`;
      const answer = await fetch(locks + query).catch(() => null);
      if (answer?.ok) setOther(((await answer.json()) as { docs: Lock[] }).docs[0] ?? null);
    };
    const leave = (): void => {
      fetch(`${locks}&where[user.value][equals]=${userId}`, { method: 'DELETE', keepalive: true }).catch(() => {});
    };
    const key = String(id);
    mounted.set(key, (mounted.get(key) ?? 0) + 1);
    void look();
    const timer = setInterval(() => void look(), everyTenSeconds);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      mounted.set(key, (mounted.get(key) ?? 1) - 1);
      setTimeout(() => {
        if (mounted.get(key) === 0) leave();
      }, 1000);
    };
  }, [id, userId]);

  if (!other) return null;
  const language = adminLanguage(i18n.language);
  const time = new Date(other.updatedAt).toLocaleTimeString(i18n.language, { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const name = typeof other.user.value === 'object' ? other.user.value.name : newsroomWords[language].somebody;
  return (
    <div className="newsroom-notice" role="status">
      <p>{fill(newsroomWords[language].typing, { name, time })}</p>
    </div>
  );
}
