/** How a full page marks what it offers to readers who save data (`components/layout/lite-offer.tsx`): hidden, until the server shows it. */
const hiddenOffer = 'hidden="" data-lite-offer=""';

/** Shows the offer of the lite edition on a full page. @param html as our own server sent it */
export function showLiteOffer(html: string): string {
  return html.replace(hiddenOffer, 'data-lite-offer=""');
}

/**
 * True for a page that a browser asks for with `Save-Data: on` (https://wicg.github.io/savedata/), to be shown and not to be
 * read by a script.
 */
export function isSavingData({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  const isShown = (headers.get('sec-fetch-dest') ?? 'document') === 'document';
  return method === 'GET' && isShown && headers.get('save-data')?.trim().toLowerCase() === 'on';
}
