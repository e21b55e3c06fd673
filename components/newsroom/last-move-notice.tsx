'use client';

import { useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { stateNames, type State } from '@/lib/payload/workflow/states';
import { adminLanguage, fill, newsroomWords } from './words';
import './newsroom.css';

type LastMove = { to: State; byName: string | null; note: string | null };

/** What whoever moved the article last wants of who opens it: why it was sent back, why its schedule did not publish it. */
export function LastMoveNotice() {
  const { i18n } = useTranslation();
  const language = adminLanguage(i18n.language);
  const words = newsroomWords[language];
  const { id } = useDocumentInfo();
  const state = useFormFields(([fields]) => fields.state?.value) as State | undefined;
  const [move, setMove] = useState<LastMove | null>(null);
  const isAtWork = state !== undefined && state !== 'published' && state !== 'retracted';

  useEffect(() => {
    if (!id || !isAtWork) return;
    const asking = new AbortController();
    fetch(`/api/article-moves?where[article][equals]=${id}&sort=-createdAt&limit=1&depth=0`, { signal: asking.signal })
      .then(async (answer) => (answer.ok ? (((await answer.json()) as { docs: LastMove[] }).docs[0] ?? null) : null))
      .then(setMove)
      // The log on the form has the same words.
      .catch(() => {});
    return () => asking.abort();
  }, [id, isAtWork, state]);

  if (!isAtWork || !move?.note || move.to !== state) return null;
  return (
    <div className="newsroom-notice" role="status">
      <p>{fill(words.lastMove, { state: stateNames[state][language], name: move.byName ?? words.somebody, note: move.note })}</p>
    </div>
  );
}
