import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import { listLiveByNumber } from '@/lib/content/live-articles';
import { sectionFamily } from '@/lib/content/sections';
import type { ArticleTeaser, Section } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import { runSql, sql } from '@/lib/payload/run-sql';
import { hourOf } from './view-counter';

/** Hours that each list looks back. */
const spans = { day: 24, week: 168 } as const;
export type Span = keyof typeof spans;

/** How many stories a list has, and how few are no list. */
const longest = 5;
const shortest = 3;

/** Seconds that a list is true for. */
const lifetime = 120;

/**
 * The live stories of an edition, or of one of its sections with its subsections, that most readers have opened within the
 * last 24 hours or 7 days, the most read first. Empty where fewer than three have been opened at all.
 */
export async function listMostRead(language: Language, span: Span, section: Section | null = null): Promise<ArticleTeaser[]> {
  const family = section ? await sectionFamily(section.id) : [];
  const expiredBy = [tags.site, tags.media, section ? tags.section(section.id, language) : tags.front(language)];
  return cached(['most-read', language, span, String(section?.id ?? '')], expiredBy, () => readMostRead(language, span, family), lifetime);
}

async function readMostRead(language: Language, span: Span, family: number[]): Promise<ArticleTeaser[]> {
  const store = await openStore();
  const inFamily = family.length === 0 ? sql`true` : sql`a.section_id IN (${sql.join(family, sql`, `)})`;
  const rows = await runSql(
    // A CROSS JOIN, so that SQLite begins with the views and not with all that stands in a section.
    sql`SELECT a.id FROM article_views v CROSS JOIN articles a
        WHERE a.id = v.article_id AND v.hour > ${hourOf(Date.now()) - spans[span]} AND a._status = 'published' AND a.language = ${language} AND ${inFamily}
        GROUP BY a.id, a.published_at ORDER BY SUM(v.views) DESC, a.published_at DESC LIMIT ${longest}`,
    store,
  );
  return rows.length < shortest
    ? []
    : listLiveByNumber(
        language,
        rows.map(({ id }) => Number(id)),
      );
}
