import { articleNumberOf, frontAddress } from '@/lib/i18n/addresses';
import { languages } from '@/lib/i18n/languages';
import type { Asked } from './ask';

/** The programs behind forms and lists of the newsroom are loaded when they are first asked for, too. */
const ofNewsroom = '/api/articles?limit=1&depth=0';

/** Of the stories on a page the first, and the section that it stands in. */
function kindsOfPages({ body }: Asked): string[] {
  const addresses = [...body.toString().matchAll(/href="(\/[^"?#.]+)"/g)].map(([, address]) => address!);
  const story = addresses.find((address) => articleNumberOf(address.split('/').at(-1)!) !== null);
  return story === undefined ? [] : [story, story.slice(0, story.lastIndexOf('/'))];
}

/**
 * Has one page of each kind made, for nobody: the first of each takes a server seconds, since its program is only loaded then.
 * Never throws: what cannot be made now can be asked for all the same.
 */
export async function warmUp(askNext: (path: string) => Promise<Asked>): Promise<void> {
  try {
    for (const language of languages) {
      for (const address of kindsOfPages(await askNext(frontAddress(language)))) await askNext(address);
    }
    await askNext(ofNewsroom);
  } catch {
    // Next has ended the connection; it is for whoever asks next to find out why.
  }
}
