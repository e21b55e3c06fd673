import { NextIntlClientProvider, useMessages } from 'next-intl';
import { Pagination } from '@/components/ui/pagination';
import type { Article, LiveCoverage as Coverage, LiveEntriesPage } from '@/lib/content/types';
import { liveAddress } from '@/lib/i18n/addresses';
import { OpenCoverage } from './open-coverage';

type Props = {
  article: Pick<Article, 'number' | 'language' | 'address'>;
  coverage: Coverage;
  page: LiveEntriesPage;
  /** False for a preview, which no reader sees and nobody asks about. */
  asks: boolean;
};

/**
 * A live coverage as it was when the page was made, whole without a script; the browser keeps it up to date. The words go
 * with it: new entries are written there.
 */
export function LiveCoverage({ article, coverage, page, asks }: Props) {
  const messages = useMessages();
  const { language, address, number } = article;
  return (
    <NextIntlClientProvider messages={{ Live: messages.Live, Article: { credit: messages.Article.credit } }}>
      <OpenCoverage article={number} language={language} address={address} coverage={coverage} page={page} asks={asks}>
        <Pagination
          addressOf={(wanted) => liveAddress(language, address, page.order, wanted)}
          page={page.page}
          pageCount={page.pageCount}
        />
      </OpenCoverage>
    </NextIntlClientProvider>
  );
}
