import type { Masthead } from '@/lib/content/types';
import { readEnvironment } from '@/lib/env';

/** True where mails can be sent, and from an address of the newspaper: without that nothing on a page speaks of a newsletter. */
export function isNewsletterOffered({ newsletter }: Masthead): boolean {
  return readEnvironment().smtpUrl !== null && newsletter.sender !== '';
}
