import { notFound } from 'next/navigation';
import { pageLanguage } from '@/lib/i18n/page-language';

type Props = { params: Promise<{ locale: string; rest: string[] }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

/** Every address that no other page has: without it Next would answer in a page of its own, outside the newspaper. */
export default async function Page({ params }: Props) {
  pageLanguage((await params).locale);
  notFound();
}
