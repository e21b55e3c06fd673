import { NotFoundContent } from '@/components/layout/not-found-content';
import { PageFrame } from '@/components/layout/page-frame';
import { getNavigation } from '@/lib/content';
import { pageLanguage } from '@/lib/i18n/page-language';

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 3600;
export const metadata = { robots: { index: false } };

export function generateStaticParams() {
  return [];
}

/**
 * The page "not found" as a whole document. What Next sends for `notFound()` is an empty body that only a script fills,
 * so our server sends this one in its place, with status 404 (`lib/startup/whole-not-found-page.ts`).
 */
export default async function Page({ params }: Props) {
  const language = pageLanguage((await params).locale);
  return (
    <PageFrame language={language} switchTarget={{ kind: 'front' }}>
      <NotFoundContent language={language} navigation={await getNavigation(language)} />
    </PageFrame>
  );
}
