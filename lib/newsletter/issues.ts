import type { Payload } from 'payload';
import { getFrontPage, listLiveByNumber } from '@/lib/content';
import type { ArticleTeaser, FrontPage, Masthead } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';
import { runSql, sql } from '@/lib/payload/run-sql';
import { dayOf, formatClock } from '@/lib/time';
import { queueDigest } from './mail-queue';

/** Hours after its time in which a newsletter is still made, when no server ran at that time. */
const latestBy = 6;

/** Headlines of a section, at most: a letter is read to its end. */
const mostPerSection = 4;

/** What stands in a day's newsletter, by number: what is taken back after it was made is in no mail that is sent later. */
type IssueContent = { lead: number | null; secondaryLeads: number[]; sections: { name: string; address: string; articles: number[] }[] };

/** A day's newsletter as it can be sent now. */
export type Digest = {
  day: string;
  lead: ArticleTeaser;
  secondaryLeads: ArticleTeaser[];
  sections: { name: string; address: string; articles: ArticleTeaser[] }[];
};

/**
 * Makes the newsletter of the day when its time has come, from the front page as it stands, and puts it into the queue. Every
 * server does so; the first one's counts, and what one that was killed has left undone the next one does. There is none
 * when the front page has nothing that the last one had not.
 * @param now milliseconds
 */
export async function makeDueIssue(store: Payload, language: Language, masthead: Masthead, now: number): Promise<void> {
  const instant = new Date(now).toISOString();
  const day = dayOf(instant, masthead.timeZone);
  const minutesLate = minutesOf(formatClock(instant, masthead.timeZone)) - minutesOf(masthead.newsletter.sendAt);
  if (minutesLate < 0 || minutesLate > latestBy * 60) return;
  let issue = await findIssue(store, language, day);
  if (!issue) {
    const content = contentOf(await getFrontPage(language));
    const written = (await isNews(store, language, content)) ? JSON.stringify(content) : null;
    await runSql(
      sql`INSERT INTO newsletter_issues (language, day, content) VALUES (${language}, ${day}, ${written}) ON CONFLICT DO NOTHING`,
      store,
    );
    issue = (await findIssue(store, language, day))!;
  }
  if (issue.isQueued) return;
  if (issue.content) await queueDigest(store, language, day, now);
  await runSql(sql`UPDATE newsletter_issues SET queued = 1 WHERE language = ${language} AND day = ${day}`, store);
}

/** @param clock `06:00` */
function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

async function findIssue(
  store: Payload,
  language: Language,
  day: string,
): Promise<{ content: IssueContent | null; isQueued: boolean } | null> {
  const [row] = await runSql(sql`SELECT content, queued FROM newsletter_issues WHERE language = ${language} AND day = ${day}`, store);
  if (!row) return null;
  return { content: row.content === null ? null : (JSON.parse(String(row.content)) as IssueContent), isQueued: Number(row.queued) === 1 };
}

function contentOf({ lead, secondaryLeads, sections }: FrontPage): IssueContent {
  return {
    lead: lead?.number ?? null,
    secondaryLeads: secondaryLeads.map(({ number }) => number),
    sections: sections
      .filter(({ articles }) => articles.length > 0)
      .map(({ section, articles }) => ({ ...section, articles: articles.slice(0, mostPerSection).map(({ number }) => number) })),
  };
}

function numbersOf({ lead, secondaryLeads, sections }: IssueContent): number[] {
  return [lead ?? [], secondaryLeads, sections.flatMap(({ articles }) => articles)].flat();
}

async function isNews(store: Payload, language: Language, content: IssueContent): Promise<boolean> {
  const [last] = await runSql(
    sql`SELECT content FROM newsletter_issues WHERE language = ${language} AND content IS NOT NULL ORDER BY day DESC LIMIT 1`,
    store,
  );
  const before = new Set(last ? numbersOf(JSON.parse(String(last.content)) as IssueContent) : []);
  return numbersOf(content).some((number) => !before.has(number));
}

/** The newsletter of a day with the stories that are live now, in today's words; null when there is none, or none of them is. */
export async function readDigest(store: Payload, language: Language, day: string): Promise<Digest | null> {
  const content = (await findIssue(store, language, day))?.content;
  if (!content) return null;
  const live = new Map((await listLiveByNumber(language, numbersOf(content))).map((teaser) => [teaser.number, teaser]));
  const teasers = (numbers: number[]) => numbers.flatMap((number) => live.get(number) ?? []);
  const [lead, ...secondaryLeads] = teasers([content.lead ?? [], content.secondaryLeads].flat());
  const sections = content.sections.map((section) => ({ ...section, articles: teasers(section.articles) }));
  const filled = () => sections.filter(({ articles }) => articles.length > 0);
  // All that stood on top was taken back: what is first below leads.
  const first = lead ?? filled()[0]?.articles.shift();
  return first ? { day, lead: first, secondaryLeads, sections: filled() } : null;
}
