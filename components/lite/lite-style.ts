import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function readStyle(...path: string[]): string {
  const text = readFileSync(join(process.cwd(), 'components', ...path), 'utf8');
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n');
}

/** The properties that a style sheet uses, and those that these are made of. */
function usedIn(style: string, declared: ReadonlyMap<string, string>, used = new Set<string>()): ReadonlySet<string> {
  for (const [, name] of style.matchAll(/var\((--[\w-]+)/g)) {
    if (used.has(name!)) continue;
    used.add(name!);
    usedIn(declared.get(name!) ?? '', declared, used);
  }
  return used;
}

/**
 * Of the tokens, those that `lite.css` uses. Sizes are those of a phone: old browsers know no clamp(). Without a script no
 * reader can have chosen another scheme than the device's.
 */
function tokensFor(style: string): string {
  const tokens = readStyle('ui', 'tokens.css')
    .replace(/:root\[data-theme='dark'\] \{[^}]*\}/, '')
    .replace(":not([data-theme='light'])", '')
    .replace(/clamp\(([^,]+),[^;]*\);/g, '$1;');
  const values = [...tokens.matchAll(/(--[\w-]+):\s*([^;]*);/g)];
  const declared = new Map<string, string>();
  for (const [, name, value] of values) declared.set(name!, `${declared.get(name!) ?? ''} ${value}`);
  const used = usedIn(style, declared);
  return tokens.replace(/(--[\w-]+):[^;]*;\n?/g, (declaration, name: string) => (used.has(name) ? declaration : ''));
}

const style = readStyle('lite', 'lite.css');

/** The one style sheet of the lite edition, to stand in the page itself: the tokens that it uses, and `lite.css`. */
export const liteStyle = tokensFor(style) + style;
