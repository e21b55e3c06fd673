/** Deeper than any article goes, and shallow enough that no parser takes notice. */
const maximumNesting = 40;

const markers = /^[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)/;

/**
 * Throws RangeError when lists, quotes and directives lie within each other more deeply than an article can mean.
 * The parser takes time that grows with the square and more of the depth (5000 directives: minutes), so this is looked
 * at before it. Counting lines by their first signs can only count too much, and then by far less than the limit.
 */
export function refuseDeepNesting(markdown: string): void {
  let openDirectives = 0;
  for (const line of markdown.split('\n')) {
    let rest = line;
    let depth = 0;
    for (let marker = markers.exec(rest); marker !== null; marker = markers.exec(rest)) {
      depth += 1;
      if (depth > maximumNesting) throw new RangeError('nested too deeply');
      rest = rest.slice(marker[0].length);
    }
    const directive = /^[ \t]*:{3,}(.*)$/.exec(rest);
    if (directive === null) continue;
    openDirectives = directive[1]!.trim() === '' ? Math.max(0, openDirectives - 1) : openDirectives + 1;
    if (openDirectives > maximumNesting) throw new RangeError('nested too deeply');
  }
}
