import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { Article } from '@/lib/payload/generated-types';
import { checkArticle, type CheckName, type Finding } from '../checks/article-checks';
import { refuse } from '../refuse';

/** The fields' own rules, which bind only what goes live. */
const refusedByField: ReadonlySet<CheckName> = new Set(['titleTooLong', 'sectionMissing']);

/**
 * Whoever publishes or schedules an article is told what is missing. What is live already may be corrected although it
 * lacks something, as much that was imported does; only what the correction itself takes away is refused. Our own code
 * is not bound: an import brings what was published elsewhere, and the schedule moves what was checked when it was set.
 */
export const requirePublishable: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  if (!req.user) return data;
  const isPublishing = data._status === 'published';
  const isScheduling = data.state === 'scheduled' && originalDoc?.state !== 'scheduled';
  if (!isPublishing && !isScheduling) return data;
  const blocking = await blockingFindings({ ...originalDoc, ...data }, req);
  if (blocking.length === 0) return data;
  const known = new Set(isPublishing && originalDoc?.state === 'published' ? await lackedAlready(originalDoc.id, req) : []);
  const added = blocking.filter((finding) => !known.has(sameness(finding)));
  // What only the field itself refuses is left to it: the form then shows the sentence beside it.
  if (added.every(({ check }) => isPublishing && refusedByField.has(check))) return data;
  return refuse(
    req,
    {
      vi: `Chưa đăng được. ${added.map(({ message }) => message.vi).join(' ')}`,
      en: `Not published yet. ${added.map(({ message }) => message.en).join(' ')}`,
    },
    400,
    { code: 'checks', findings: added },
  );
};

async function blockingFindings(article: Partial<Article>, req: PayloadRequest): Promise<Finding[]> {
  return (await checkArticle(article, req)).filter(({ weight }) => weight === 'blocking');
}

async function lackedAlready(id: number, req: PayloadRequest): Promise<string[]> {
  const live = await req.payload.findByID({ collection: 'articles', id, depth: 0, joins: false, req });
  return (await blockingFindings(live, req)).map(sameness);
}

const sameness = ({ check, message }: Finding): string => `${check} ${message.vi}`;
