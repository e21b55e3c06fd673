import type { BreadcrumbList } from 'schema-dts';
import { canonicalAddress } from '../canonical-address';

export type Crumb = { name: string; address: string };

/** The way from the front page to a page, itself last. https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
export function breadcrumb(way: Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: canonicalAddress(address),
    })),
  };
}
