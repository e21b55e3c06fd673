import Link from 'next/link';
import type { ServerProps, Where } from 'payload';
import { stateNames, waitsFor, type State } from '@/lib/payload/workflow/states';
import type { Article } from '@/lib/payload/generated-types';
import { adminLanguage, fill, newsroomWords } from './words';
import './newsroom.css';

const shown = 8;

/** Above Payload's dashboard: what waits for this person, what is theirs, what is due, and which translations are behind. */
export async function Desk({ payload, user, i18n }: ServerProps) {
  if (!user) return null;
  const language = adminLanguage(i18n.language);
  const words = newsroomWords[language];
  const waiting: Where = {
    and: [{ state: { in: waitsFor(user.role) } }, ...(user.role === 'reporter' ? [{ writtenBy: { in: [user.id] } }] : [])],
  };
  const lists: { title: string; where: Where; sort: string }[] = [
    { title: words.waiting, where: waiting, sort: 'updatedAt' },
    { title: words.mineList, where: { writtenBy: { in: [user.id] } }, sort: '-updatedAt' },
    { title: words.scheduledList, where: { state: { equals: 'scheduled' } }, sort: 'scheduledFor' },
    { title: words.behindList, where: { behindSince: { exists: true } }, sort: 'behindSince' },
  ];
  const found = await Promise.all(
    lists.map(({ where, sort }) =>
      payload.find({ collection: 'articles', where, sort, limit: shown, depth: 0, joins: false, draft: true, user, overrideAccess: false }),
    ),
  );
  const time = (instant: string) =>
    new Date(instant).toLocaleString(language, { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' });
  return (
    <div className="newsroom-desk">
      <div className="newsroom-desk-head">
        <h2>{words.deskTitle}</h2>
        <p>
          <Link href="/admin/collections/articles/create">{words.newArticle}</Link>
        </p>
      </div>
      {lists.map(({ title }, index) => {
        const { docs, totalDocs } = found[index]!;
        return (
          <section key={title} aria-label={title}>
            <h3>
              {title} <span className="newsroom-count">{totalDocs}</span>
            </h3>
            {docs.length === 0 ? (
              <p>{words.empty}</p>
            ) : (
              <ol>
                {docs.map((article) => (
                  <li key={article.id}>
                    <Link href={`/admin/collections/articles/${article.id}`}>{article.title || words.nothing}</Link>
                    <small>{detail(article, language, time)}</small>
                  </li>
                ))}
              </ol>
            )}
          </section>
        );
      })}
    </div>
  );
}

function detail(article: Article, language: 'vi' | 'en', time: (instant: string) => string): string {
  const state = stateNames[(article.state ?? 'draft') as State][language];
  const due = article.state === 'scheduled' && article.scheduledFor ? time(article.scheduledFor) : time(article.updatedAt);
  const behind = article.behindSince ? fill(newsroomWords[language].behind, { time: time(article.behindSince) }) : '';
  return [article.language.toUpperCase(), state, due, behind].filter(Boolean).join(' · ');
}
