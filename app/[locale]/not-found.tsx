import { getLocale } from 'next-intl/server';
import { NotFoundContent } from '@/components/layout/not-found-content';
import { PageFrame } from '@/components/layout/page-frame';
import { getNavigation } from '@/lib/content';

export default async function NotFound() {
  const language = await getLocale();
  return (
    <PageFrame language={language} switchTarget={{ kind: 'front' }}>
      <NotFoundContent language={language} navigation={await getNavigation(language)} />
    </PageFrame>
  );
}
