import type { Metadata } from 'next';
import { LivePage, livePageMetadata, type LivePageProps } from '@/app/[locale]/[section]/[article]/live-page';

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export function generateMetadata(props: LivePageProps): Promise<Metadata> {
  return livePageMetadata(props, 'oldestFirst');
}

export default function Page(props: LivePageProps) {
  return <LivePage {...props} order="oldestFirst" />;
}
