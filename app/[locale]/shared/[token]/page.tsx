import type { Metadata } from 'next';
import { ArticleView } from '@/app/[locale]/[section]/[article]/article-view';
import { DraftBanner } from '@/components/preview/draft-banner';
import { RefusedShareLink } from '@/components/preview/refused-share-link';
import { UnfinishedDraft } from '@/components/preview/unfinished-draft';
import { getDraft } from '@/lib/content';
import { pageLanguage } from '@/lib/i18n/page-language';
import { openShareLink } from '@/lib/preview';

type Props = { params: Promise<{ locale: string; token: string }> };

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' };

/** A draft for somebody without an account: read-only, by a signed link. The proxy answers 403 where it is refused. */
export default async function SharedDraftPage({ params }: Props) {
  const { locale, token } = await params;
  const language = pageLanguage(locale);
  const answer = await openShareLink(token);
  const draft = answer.kind === 'open' ? await getDraft(answer.article, null) : null;
  if (draft?.language !== language)
    return <RefusedShareLink language={language} reason={answer.kind === 'refused' ? answer.reason : 'unknown'} />;
  const banner = <DraftBanner draft={draft} shared />;
  return draft.article ? <ArticleView article={draft.article} notice={banner} /> : <UnfinishedDraft banner={banner} />;
}
