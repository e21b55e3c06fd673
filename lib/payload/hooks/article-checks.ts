import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { Article } from '@/lib/payload/generated-types';
import { checkArticle, type CheckName, type Finding } from '../checks/article-checks';
import { refuse } from '../refuse';

/** The fields' own rules, which bind only what goes live. */
const refusedByField: ReadonlySet<CheckName> = new Set(['titleTooLong', 'sectionMissing']);

/**
 * Whoever publishes or schedules an article is told what is missing. What is live or scheduled already may be corrected
 * although it lacks something, as much that was imported does; only what the correction itself takes away is refused. Our
 * own code is not bound: an import brings what was published elsewhere, and the schedule moves what was checked when it was set.
 */
export const requirePublishable: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  if (!req.user) return data;
  const isPublishing = data._status === 'published';
  if (!isPublishing && data.state !== 'scheduled') return data;
  const blocking = await blockingFindings({ ...originalDoc, ...data }, req);
  if (blocking.length === 0) return data;
  const isCorrection = originalDoc !== undefined && originalDoc.state === data.state;
  const known = new Set(isCorrection ? await lackedAlready(originalDoc, req) : []);
  const added = blocking.filter((finding) => !known.has(sameness(finding)));
  // What only the field itself refuses is left to it: the form then shows the sentence beside it.
  if (added.every(({ check }) => isPublishing && refusedByField.has(check))) return data;
  return refuse(
    req,
    {
      vi: `${isPublishing ? 'Chưa đăng được.' : 'Bài hẹn giờ phải đủ điều kiện đăng.'} ${added.map(({ message }) => message.vi).join(' ')}`,
      en: `${isPublishing ? 'Not published yet.' : 'A scheduled article has to be fit for publishing.'} ${added.map(({ message }) => message.en).join(' ')}`,
    },
    400,
    { code: 'checks', findings: added },
  );
};

async function blockingFindings(article: Partial<Article>, req: PayloadRequest): Promise<Finding[]> {
  return (await checkArticle(article, req)).filter(({ weight }) => weight === 'blocking');
}

/** By what readers see of a live article, else by what was saved last. */
async function lackedAlready(current: Article, req: PayloadRequest): Promise<string[]> {
  const seen =
    current.state === 'published'
      ? await req.payload.findByID({ collection: 'articles', id: current.id, depth: 0, joins: false, req })
      : current;
  return (await blockingFindings(seen, req)).map(sameness);
}

const sameness = ({ check, message }: Finding): string => `${check} ${message.vi}`;
