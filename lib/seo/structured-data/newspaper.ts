import type { ImageObject, NewsMediaOrganization, WebSite } from 'schema-dts';
import type { Masthead } from '@/lib/content/types';
import { correctionsAddress, frontAddress } from '@/lib/i18n/addresses';
import { defaultLanguage } from '@/lib/i18n/languages';
import { canonicalAddress } from '../canonical-address';
import { logoPicture } from '../drawn-pictures';

/** One newspaper, whichever edition speaks of it. */
const newspaperId = () => canonicalAddress(`${frontAddress(defaultLanguage)}#newspaper`);
const websiteId = () => canonicalAddress(`${frontAddress(defaultLanguage)}#website`);

function logo(masthead: Masthead): ImageObject {
  const { address, width, height } = logoPicture(masthead);
  return { '@type': 'ImageObject', url: canonicalAddress(address), width: `${width}`, height: `${height}` };
}

/** What an article says of its publisher: name, address and logo, and which newspaper that is. */
export function publisher(masthead: Masthead): NewsMediaOrganization {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': newspaperId(),
    name: masthead.name,
    url: canonicalAddress(frontAddress(masthead.language)),
    logo: logo(masthead),
  };
}

/**
 * The newspaper as its masthead has it: what search engines know a publisher by.
 * https://schema.org/NewsMediaOrganization, https://developers.google.com/search/docs/appearance/structured-data/organization
 */
export function newspaper(masthead: Masthead): NewsMediaOrganization {
  const { tagline, governingBody, licenceNumber, editorInChief, address, telephone, email, social } = masthead;
  return {
    ...(publisher(masthead) as Exclude<NewsMediaOrganization, string>),
    ...(tagline && { slogan: tagline }),
    ...(governingBody && { parentOrganization: { '@type': 'Organization', name: governingBody } }),
    ...(licenceNumber && { identifier: { '@type': 'PropertyValue', propertyID: 'press licence', value: licenceNumber } }),
    ...(editorInChief && { employee: { '@type': 'Person', name: editorInChief, jobTitle: 'editor-in-chief' } }),
    ...(address && { address: { '@type': 'PostalAddress', streetAddress: address } }),
    ...(telephone && { telephone }),
    ...(email && { email }),
    ...(social.length > 0 && { sameAs: social.map(({ href }) => href) }),
    correctionsPolicy: canonicalAddress(correctionsAddress(masthead.language)),
  };
}

/** The name that search results show over the address. https://developers.google.com/search/docs/appearance/site-names */
export function website(masthead: Masthead): WebSite {
  return {
    '@type': 'WebSite',
    '@id': websiteId(),
    name: masthead.name,
    url: canonicalAddress(frontAddress(masthead.language)),
    inLanguage: masthead.language,
    publisher: { '@id': newspaperId() },
  };
}
