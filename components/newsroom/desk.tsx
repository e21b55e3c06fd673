import Link from 'next/link';
import type { Payload, ServerProps, Where } from 'payload';
import { getMasthead } from '@/lib/content';
import { hasSecondFactor } from '@/lib/payload/hooks/demand-second-factor';
import { isAtLeast, stateNames, waitsFor, type State } from '@/lib/payload/workflow/states';
import type { Article } from '@/lib/payload/generated-types';
import { adminLanguage, fill, newsroomWords } from './words';
import './newsroom.css';

const shown = 8;

/** One rule of a list, the way that both a query and the address of the whole list say it. */
type Rule = [field: string, operator: 'in' | 'equals' | 'exists', value: string | number | boolean | readonly (string | number)[]];
type DeskList = { title: string; rules: Rule[]; sort: string };

const query = (rules: Rule[]): Where => ({ and: rules.map(([field, operator, value]) => ({ [field]: { [operator]: value } })) });

function wholeList({ rules, sort }: DeskList): string {
  const asked = new URLSearchParams({ sort });
  rules.forEach(([field, operator, value], index) => {
    const place = `where[or][0][and][${index}][${field}][${operator}]`;
    if (Array.isArray(value)) value.forEach((one, at) => asked.append(`${place}[${at}]`, String(one)));
    else asked.append(place, String(value));
  });
  return `/admin/collections/articles?${asked}`;
}

/** Above Payload's dashboard: what waits for this person, what is theirs, what is due, and which translations are behind. */
export async function Desk({ payload, user, i18n }: ServerProps) {
  if (!user) return null;
  const language = adminLanguage(i18n.language);
  const words = newsroomWords[language];
  const mine: Rule = ['writtenBy', 'in', [user.id]];
  const lists: DeskList[] = [
    {
      title: words.waiting,
      rules: [['state', 'in', waitsFor(user.role)], ...(user.role === 'reporter' ? [mine] : [])],
      sort: 'updatedAt',
    },
    { title: words.mineList, rules: [mine], sort: '-updatedAt' },
    { title: words.scheduledList, rules: [['state', 'equals', 'scheduled']], sort: 'scheduledFor' },
    { title: words.behindList, rules: [['behindSince', 'exists', true]], sort: 'behindSince' },
  ];
  const found = await Promise.all(
    lists.map(({ rules, sort }) =>
      payload.find({
        collection: 'articles',
        where: query(rules),
        sort,
        limit: shown,
        depth: 0,
        joins: false,
        draft: true,
        user,
        overrideAccess: false,
      }),
    ),
  );
  const notes = await lastNotes(
    payload,
    found.flatMap(({ docs }) => docs.map(({ id }) => id)),
  );
  const isFactorMissing = isAtLeast(user.role, 'managingEditor') && !(await hasSecondFactor(payload, user.id));
  const { timeZone } = await getMasthead(language);
  const time = (instant: string) => new Date(instant).toLocaleString(language, { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (
    <div className="newsroom-desk">
      <div className="newsroom-desk-head">
        <h2>{words.deskTitle}</h2>
        <p>
          <Link href="/admin/collections/articles/create">{words.newArticle}</Link>
        </p>
      </div>
      {isFactorMissing && (
        <p className="newsroom-factor-missing">
          {words.factorMissing} <Link href="/admin/account">{words.factorLink}</Link>
        </p>
      )}
      {lists.map((list, index) => {
        const { title } = list;
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
                    {notes.get(article.id) && <q>{notes.get(article.id)}</q>}
                  </li>
                ))}
              </ol>
            )}
            {totalDocs > docs.length && (
              <p>
                <Link href={wholeList(list)}>{fill(words.all, { count: String(totalDocs) })}</Link>
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** What was said with the last move of each article that is still at work: why it was sent back, why it was not published in time. */
async function lastNotes(payload: Payload, articles: number[]): Promise<Map<number, string>> {
  if (articles.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'article-moves',
    where: { and: [{ article: { in: articles } }, { 'article.state': { not_in: ['published', 'retracted'] } }] },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
    select: { article: true, note: true },
  });
  return new Map(docs.map(({ article, note }) => [article as number, note ?? '']));
}

function detail(article: Article, language: 'vi' | 'en', time: (instant: string) => string): string {
  const state = stateNames[(article.state ?? 'draft') as State][language];
  const due = article.state === 'scheduled' && article.scheduledFor ? time(article.scheduledFor) : time(article.updatedAt);
  const behind = article.behindSince ? fill(newsroomWords[language].behind, { time: time(article.behindSince) }) : '';
  return [article.language.toUpperCase(), state, due, behind].filter(Boolean).join(' · ');
}
