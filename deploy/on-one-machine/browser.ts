import { existsSync } from 'node:fs';
import { installFromDebian } from './debian';

/** Debian's. The one without windows opens a page in half the time. */
const withoutWindows = '/usr/bin/chromium-headless-shell';
const withWindows = '/usr/bin/chromium';

/** The browser that tests and figures are taken with: the one that TEST_BROWSER names, else Debian's. @returns nothing where Playwright has to have its own */
export function browserOfThisMachine(): string | undefined {
  return process.env.TEST_BROWSER || [withoutWindows, withWindows].find((program) => existsSync(program));
}

/** Puts the browser without windows on this machine, where that is Debian and lets us. @returns whether there is one now */
export function installBrowserFromDebian(): boolean {
  try {
    // Fonts of some kind have to be there for the characters that the portal brings none for.
    if (!existsSync(withoutWindows)) installFromDebian('chromium-headless-shell', 'fonts-dejavu-core');
  } catch {
    return false;
  }
  return existsSync(withoutWindows);
}
