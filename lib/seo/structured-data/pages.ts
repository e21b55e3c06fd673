import type { CollectionPage, ProfilePage, WebPage } from 'schema-dts';
import type { ArticleTeaser, Author, Masthead } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';
import { canonicalAddress } from '../canonical-address';
import { publisher } from './newspaper';
import { pictureCrops } from './pictures';

type DescribedPage = { language: Language; name: string; address: string; description: string | null };

function itemList(stories: Pick<ArticleTeaser, 'address' | 'title'>[]) {
  return {
    '@type': 'ItemList' as const,
    itemListElement: stories.map(({ address, title }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      url: canonicalAddress(address),
      name: title,
    })),
  };
}

/** A page that neither lists stories nor is one: the newsletter's. https://schema.org/WebPage */
export function webPage({ language, name, address, description }: DescribedPage): WebPage {
  return {
    '@type': 'WebPage',
    '@id': canonicalAddress(address),
    url: canonicalAddress(address),
    name,
    ...(description && { description }),
    inLanguage: language,
  };
}

/** A page that lists stories: section, topic, day. https://schema.org/CollectionPage */
export function collectionPage(facts: DescribedPage, stories: Pick<ArticleTeaser, 'address' | 'title'>[]): CollectionPage {
  return { ...webPage(facts), '@type': 'CollectionPage', mainEntity: itemList(stories) };
}

/** Who an author is, and what they have written. https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function profilePage(author: Author, stories: ArticleTeaser[], masthead: Masthead): ProfilePage {
  const address = canonicalAddress(author.address);
  return {
    '@type': 'ProfilePage',
    '@id': address,
    url: address,
    name: author.name,
    inLanguage: masthead.language,
    mainEntity: {
      '@type': 'Person',
      '@id': `${address}#person`,
      name: author.name,
      url: address,
      identifier: String(author.id),
      ...(author.role && { jobTitle: author.role }),
      ...(author.biography && { description: author.biography }),
      ...(author.email && { email: author.email }),
      ...(author.portrait && { image: pictureCrops(author.portrait) }),
      worksFor: publisher(masthead),
    },
    ...(stories.length > 0 && {
      hasPart: stories.map(({ address: story, title, publishedAt }) => ({
        '@type': 'NewsArticle' as const,
        headline: title,
        url: canonicalAddress(story),
        datePublished: publishedAt,
        author: { '@id': `${address}#person` },
      })),
    }),
  };
}
