'use client';

import { toast, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { useNewsroomPost } from './use-newsroom-post';
import { adminLanguage, fill, newsroomWords } from './words';
import './newsroom.css';

type OpenLink = { id: number; expiresAt: string; by: { name: string } | number | null };

/** Makes links to a draft for those without an account; lists the ones that are open, and takes them back. */
export function ShareLinks({ article, time }: { article: number; time: (instant: string) => string }) {
  const { i18n } = useTranslation();
  const words = newsroomWords[adminLanguage(i18n.language)];
  const post = useNewsroomPost();
  const [made, setMade] = useState<{ id: number; address: string; expiresAt: string } | null>(null);
  const [open, setOpen] = useState<OpenLink[]>([]);

  const look = useCallback(
    async (signal?: AbortSignal): Promise<OpenLink[]> => {
      const now = new Date().toISOString();
      const where = `where[article][equals]=${article}&where[revokedAt][exists]=false&where[expiresAt][greater_than]=${now}`;
      const answer = await fetch(`/api/share-links?${where}&sort=-createdAt&limit=20&depth=1`, { signal });
      return answer.ok ? ((await answer.json()) as { docs: OpenLink[] }).docs : [];
    },
    [article],
  );

  useEffect(() => {
    const asking = new AbortController();
    // The list is a help; the whole of it stands under "share links".
    look(asking.signal)
      .then(setOpen)
      .catch(() => {});
    return () => asking.abort();
  }, [look]);

  const make = async (): Promise<void> => {
    const link = await post(`/api/articles/${article}/share-link`);
    if (!link) return;
    setMade(link as unknown as typeof made);
    setOpen(await look());
  };
  const revoke = async (id: number): Promise<void> => {
    if (!(await post(`/api/share-links/${id}/revoke`))) return;
    setMade((link) => (link?.id === id ? null : link));
    setOpen(await look());
  };

  return (
    <>
      <button type="button" onClick={() => void make()}>
        {words.share}
      </button>
      {made && (
        <output>
          {fill(words.shareMade, { time: time(made.expiresAt) })} <code>{made.address}</code>{' '}
          <button type="button" onClick={() => void navigator.clipboard.writeText(made.address).then(() => toast.success(words.copied))}>
            {words.copy}
          </button>
        </output>
      )}
      {open.length > 0 && (
        <ul className="newsroom-links" aria-label={words.openLinks}>
          {open.map(({ id, expiresAt, by }) => (
            <li key={id}>
              {fill(words.openLink, { name: by && typeof by === 'object' ? by.name : words.somebody, time: time(expiresAt) })}{' '}
              <button type="button" onClick={() => void revoke(id)}>
                {words.revoke}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
