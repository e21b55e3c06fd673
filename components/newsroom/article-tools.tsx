'use client';

import { useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { ShareLinks } from './share-links';
import { useNewspaperZone } from './use-newspaper-zone';
import { useNewsroomPost } from './use-newsroom-post';
import { adminLanguage, fill, newsroomWords } from './words';
import './newsroom.css';

/** Above the form: the pair in the other language, the original beside a translation, and links for those outside. */
export function ArticleTools() {
  const { i18n } = useTranslation();
  const words = newsroomWords[adminLanguage(i18n.language)];
  const zone = useNewspaperZone();
  const post = useNewsroomPost();
  const { id, isTrashed, savedDocumentData } = useDocumentInfo();
  const language = useFormFields(([fields]) => fields.language?.value) as 'vi' | 'en' | undefined;
  const original = useFormFields(([fields]) => fields.translationOf?.value) as number | undefined;
  const behindSince = useFormFields(([fields]) => fields.behindSince?.value) as string | undefined;
  const translatedRevision = useFormFields(([fields]) => fields.translatedRevision?.value) as number | undefined;
  const [isBeside, setBeside] = useState(false);
  if (!id || !language || isTrashed) return null;
  const other = language === 'vi' ? 'en' : 'vi';
  const translations =
    (savedDocumentData as { translations?: { docs?: (number | { id: number })[] } } | undefined)?.translations?.docs ?? [];
  const [translation] = translations.map((entry) => (typeof entry === 'object' ? entry.id : entry));

  const time = (instant: string) =>
    new Date(instant).toLocaleString(i18n.language, { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const compare = async (): Promise<void> => {
    const find = async (query: string) => {
      const answer = await fetch(`/api/articles/versions?where[parent][equals]=${original}&sort=-version.revision&limit=1&depth=0${query}`);
      return ((await answer.json()) as { docs: { id: number }[] }).docs[0]?.id;
    };
    const [then, now] = await Promise.all([find(`&where[version.revision][less_than_equal]=${translatedRevision ?? 0}`), find('')]);
    window.open(`/admin/collections/articles/${original}/versions/${now}${then ? `?versionFrom=${then}` : ''}`, '_blank');
  };

  return (
    <>
      <div className="newsroom-tools">
        {original ? (
          <button type="button" onClick={() => setBeside(!isBeside)} aria-pressed={isBeside}>
            {isBeside ? words.closeOriginal : words.original}
          </button>
        ) : translation ? (
          <a href={`/admin/collections/articles/${translation}`}>{words.openTranslation[other]}</a>
        ) : (
          <button
            type="button"
            onClick={() =>
              void post(`/api/articles/${id}/translate`).then((made) => {
                if (made) window.location.assign(`/admin/collections/articles/${Number(made.id)}`);
              })
            }
          >
            {words.translate[other]}
          </button>
        )}
        <ShareLinks article={Number(id)} time={time} />
      </div>
      {original && behindSince && (
        <div className="newsroom-notice" role="status">
          <p>{fill(words.behind, { time: time(behindSince) })}</p>
          <p>
            <button type="button" onClick={() => void compare()}>
              {words.difference}
            </button>
            <button
              type="button"
              onClick={() =>
                void post(`/api/articles/${id}/up-to-date`).then((done) => {
                  if (done) window.location.reload();
                })
              }
            >
              {words.upToDate}
            </button>
          </p>
        </div>
      )}
      {original && isBeside && (
        <aside className="newsroom-original" aria-label={words.original}>
          <p>
            <strong>{words.original}</strong>
            <button type="button" onClick={() => setBeside(false)}>
              {words.closeOriginal}
            </button>
          </p>
          <iframe src={`/api/preview?article=${original}`} title={words.original} />
        </aside>
      )}
    </>
  );
}
