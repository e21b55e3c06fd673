import { frameworkAttribute, type FrameworkNeed, sleepingType } from '.';

/** What Next writes into a page for its own use in the browser, as `next build` with Turbopack does in version 16.4. */
const ofTheFramework: Record<string, (attributes: string, content: string) => boolean> = {
  'the bundles': (attributes) => /\ssrc="\/_next\//.test(attributes),
  'what the page was rendered from': (_, content) => /^\s*\(?self\.__next_f\b/.test(content),
  'the start': (_, content) => /^\s*\(globalThis\["TURBOPACK"\]/.test(content),
  'the clock of what is streamed': (_, content) => /^\s*requestAnimationFrame\(function\(\)\{\$RT=/.test(content),
};

const rules = Object.values(ofTheFramework);

/** Content of a boundary that was streamed after its place holder stays hidden until a script has moved it. */
const waitsForAScript = (html: string): boolean => /<template id="B:|<div hidden="" id="S:/.test(html);

function needOf(html: string): FrameworkNeed | null {
  if (html.includes(`${frameworkAttribute}="load"`)) return 'load';
  return html.includes(`${frameworkAttribute}="approach"`) ? 'approach' : null;
}

/**
 * A page as React has written it, without what only Next's script in the browser needs; or, where a part of the page needs
 * it once the reader comes near, with it asleep. Returned as it is where a part needs it at once, or where something of the
 * page would stay hidden. What decides is in the page alone: see `docs/decisions/0022`.
 */
export function leaveOutFramework(html: string): string {
  const need = needOf(html);
  if (need === 'load' || waitsForAScript(html)) return html;
  const withoutPreloads = html.replace(/<link\b[^>]*>/g, (link) => (preloadsForScript(link, html) ? '' : link));
  const page = withoutPreloads.replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/g, (script, attributes: string, content: string) => {
    if (!rules.some((isOfIt) => isOfIt(attributes, content))) return script;
    // What is for browsers without modules runs in none that knows the pages' style sheets.
    if (need === null || /\snoModule\b/i.test(attributes)) return '';
    return `<script type="${sleepingType}"${attributes}>${content}</script>`;
  });
  // React finds its way by comments; nobody else does.
  return need === null ? page.replace(/<!--[\s\S]*?-->/g, '') : page;
}

/** Style sheets that only client components name are preloaded for a script that will add them. */
function preloadsForScript(link: string, html: string): boolean {
  const href = /\shref="(\/_next\/[^"]*)"/.exec(link)?.[1];
  if (!href || !/\srel="preload"/.test(link)) return false;
  if (/\sas="script"/.test(link)) return true;
  return /\sas="style"/.test(link) && !html.includes(`<link rel="stylesheet" href="${href}"`);
}
