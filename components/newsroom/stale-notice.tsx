'use client';

import { useAllFormFields, useDocumentInfo, useForm, useFormFields, useFormProcessing, useTranslation } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useCallback, useEffect, useState } from 'react';
import { plainText } from '@/lib/payload/plain-text';
import { useNewspaperZone } from './use-newspaper-zone';
import { adminLanguage, fill, newsroomWords } from './words';
import './newsroom.css';

const everyTenSeconds = 10_000;

type Saved = { revision: number; updatedAt: string } & Record<string, unknown>;

const compared = [
  { name: 'title', label: { vi: 'Tít', en: 'Headline' } },
  { name: 'kicker', label: { vi: 'Tít phụ trên', en: 'Kicker' } },
  { name: 'sapo', label: { vi: 'Sapo', en: 'Sapo' } },
  { name: 'body', label: { vi: 'Nội dung', en: 'Body' } },
  { name: 'slug', label: { vi: 'Đường dẫn', en: 'Slug' } },
  { name: 'byline', label: { vi: 'Bút danh tự do', en: 'Free byline' } },
] as const;

/**
 * Says that somebody has saved the article since this form was opened, and shows both versions to choose from.
 * The server refuses the older form in any case; this asks it now and then, and after each attempt to save.
 */
export function StaleNotice() {
  const { i18n } = useTranslation();
  const language = adminLanguage(i18n.language);
  const words = newsroomWords[language];
  const zone = useNewspaperZone();
  const { id } = useDocumentInfo();
  const processing = useFormProcessing();
  const [fields, dispatch] = useAllFormFields();
  const { setModified } = useForm();
  const revision = useFormFields(([state]) => state.revision?.value) as number | undefined;
  const [saved, setSaved] = useState<Saved | null>(null);

  const look = useCallback(async () => {
    if (!id || revision === undefined) return;
    const read = async (query: string): Promise<Saved | null> => {
      const answer = await fetch(`/api/articles/${id}?draft=true&depth=0${query}`).catch(() => null);
      return answer?.ok ? ((await answer.json()) as Saved) : null;
    };
    const latest = await read('&joins=false&select[revision]=true');
    if (latest) setSaved(latest.revision > revision ? await read('') : null);
  }, [id, revision]);

  useEffect(() => {
    if (processing) return;
    const soon = setTimeout(() => void look(), 400);
    const timer = setInterval(() => void look(), everyTenSeconds);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [look, processing]);

  if (!saved || processing) return null;
  const mine = reduceFieldsToValues(fields, true) as Record<string, unknown>;
  const differing = compared.filter(({ name }) => plainText(mine[name]) !== plainText(saved[name]));
  return (
    <div className="newsroom-notice" role="alert">
      <p>
        {fill(words.stale, {
          name: words.somebody,
          time: new Date(saved.updatedAt).toLocaleTimeString(i18n.language, {
            timeZone: zone,
            hour: '2-digit',
            minute: '2-digit',
          }),
        })}
      </p>
      {differing.length > 0 && (
        <table className="newsroom-versions">
          <thead>
            <tr>
              <th scope="row" />
              <th scope="col">{words.theirs}</th>
              <th scope="col">{words.mine}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ name, label }) => (
              <tr key={name}>
                <th scope="row">{label[language]}</th>
                <td>{plainText(saved[name]) || words.nothing}</td>
                <td>{plainText(mine[name]) || words.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <button type="button" onClick={() => window.location.reload()}>
          {words.takeTheirs}
        </button>
        <button
          type="button"
          onClick={() => {
            dispatch({ type: 'UPDATE', path: 'revision', value: saved.revision });
            setModified(true);
            setSaved(null);
          }}
        >
          {words.keepMine}
        </button>
      </p>
    </div>
  );
}
