import { notFound, permanentRedirect } from 'next/navigation';
import { pageNumberOf } from './addresses';

/**
 * The number of a list's further page, from its address. Page 1 has no number: it is the list's own address,
 * and the reader is sent there. What is no page number is no page.
 */
export function furtherPage(segment: string, listAddress: string): number {
  const page = pageNumberOf(segment);
  if (page === null) notFound();
  if (page === 1) permanentRedirect(listAddress);
  return page;
}
