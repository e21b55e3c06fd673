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

type Compared = { path: string; label: { vi: string; en: string }; relationTo?: 'articles' | 'authors' | 'media' | 'sections' | 'topics' };

/** What the article's form can overwrite. A date is compared as it is stored; whoever wants to keep theirs sees at least which. */
const compared: Compared[] = [
  { path: 'title', label: { vi: 'Tít', en: 'Headline' } },
  { path: 'kicker', label: { vi: 'Tít phụ trên', en: 'Kicker' } },
  { path: 'sapo', label: { vi: 'Sapo', en: 'Sapo' } },
  { path: 'body', label: { vi: 'Nội dung', en: 'Body' } },
  { path: 'hero.media', label: { vi: 'Ảnh chính', en: 'Lead picture' }, relationTo: 'media' },
  { path: 'hero.caption', label: { vi: 'Chú thích ảnh chính', en: 'Caption of the lead picture' } },
  { path: 'hero.credit', label: { vi: 'Nguồn ảnh chính', en: 'Credit of the lead picture' } },
  { path: 'hero.alt', label: { vi: 'Mô tả ảnh chính', en: 'Alternative text of the lead picture' } },
  { path: 'language', label: { vi: 'Ngôn ngữ', en: 'Language' } },
  { path: 'section', label: { vi: 'Chuyên mục', en: 'Section' }, relationTo: 'sections' },
  { path: 'secondarySections', label: { vi: 'Cũng đăng ở', en: 'Also in' }, relationTo: 'sections' },
  { path: 'topics', label: { vi: 'Chủ đề', en: 'Topics' }, relationTo: 'topics' },
  { path: 'authors', label: { vi: 'Tác giả', en: 'Authors' }, relationTo: 'authors' },
  { path: 'byline', label: { vi: 'Bút danh tự do', en: 'Free byline' } },
  { path: 'format', label: { vi: 'Thể loại', en: 'Format' } },
  { path: 'slug', label: { vi: 'Đường dẫn', en: 'Slug' } },
  { path: 'legacyUrls', label: { vi: 'Địa chỉ cũ', en: 'Old addresses' } },
  { path: 'translationOf', label: { vi: 'Là bản dịch của', en: 'Is a translation of' }, relationTo: 'articles' },
  { path: 'publishedAt', label: { vi: 'Giờ đăng', en: 'Published at' } },
  { path: 'scheduledFor', label: { vi: 'Hẹn giờ đăng', en: 'Scheduled for' } },
  { path: 'unpublishAt', label: { vi: 'Hẹn giờ hạ bài', en: 'Take down at' } },
  { path: 'embargoUntil', label: { vi: 'Cấm đăng trước', en: 'Embargo until' } },
];

const nameFields = { articles: 'title', authors: 'name', media: 'filename', sections: 'name', topics: 'name' } as const;

const valueAt = (article: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], article);

const idsOf = (value: unknown): number[] =>
  (Array.isArray(value) ? value : [value])
    .map((entry) => (entry !== null && typeof entry === 'object' ? (entry as { id: number }).id : (entry as number)))
    .filter(Boolean);

type Row = { path: string; label: { vi: string; en: string }; theirs: string; mine: string };

/** The fields that read otherwise, with the names of what they refer to. */
async function differences(saved: Record<string, unknown>, mine: Record<string, unknown>): Promise<Row[]> {
  const rows = compared.map(async ({ path, label, relationTo }): Promise<Row> => {
    const [theirs, own] = [valueAt(saved, path), valueAt(mine, path)];
    if (!relationTo) return { path, label, theirs: plainText(theirs), mine: plainText(own) };
    const [theirIds, ownIds] = [idsOf(theirs), idsOf(own)];
    if (theirIds.join() === ownIds.join()) return { path, label, theirs: '', mine: '' };
    const answer = await fetch(`/api/${relationTo}?where[id][in]=${[...theirIds, ...ownIds].join()}&limit=100&depth=0&draft=true`).catch(
      () => null,
    );
    const docs = answer?.ok ? ((await answer.json()) as { docs: ({ id: number } & Record<string, unknown>)[] }).docs : [];
    const name = (id: number): string => plainText(docs.find((doc) => doc.id === id)?.[nameFields[relationTo]]) || String(id);
    return { path, label, theirs: theirIds.map(name).join(', '), mine: ownIds.map(name).join(', ') };
  });
  return (await Promise.all(rows)).filter(({ theirs, mine: own }) => theirs !== own);
}

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
  const [differing, setDiffering] = useState<Row[]>([]);

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

  useEffect(() => {
    if (!saved) return;
    let isCurrent = true;
    void differences(saved, reduceFieldsToValues(fields, true) as Record<string, unknown>).then((rows) => {
      if (isCurrent) setDiffering(rows);
    });
    return () => {
      isCurrent = false;
    };
  }, [saved, fields]);

  if (!saved || processing) return null;
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
            {differing.map(({ path, label, theirs, mine }) => (
              <tr key={path}>
                <th scope="row">{label[language]}</th>
                <td>{theirs || words.nothing}</td>
                <td>{mine || words.nothing}</td>
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
            // As if the form had been opened with it: a field that counts as typed in takes no newer number from a save.
            const { revision: own } = fields;
            dispatch({
              type: 'UPDATE_MANY',
              formState: { revision: { ...own, value: saved.revision, initialValue: saved.revision } },
            });
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
