import { createContext, Script } from 'node:vm';
import type { SourceItem } from './record';

/** Seconds that the body of one article may take. A long one takes a tenth of one. */
const longestConversion = 10;

const reasons = {
  nested: 'The body is nested too deeply to be read. Take out the lists, quotes or elements that lie within each other.',
  costly:
    'The body takes too long to be read. It has in it what no article has, thousands of times in a row: look for rows of the same signs, such as *, _, ~, [ or |.',
};

const global = createContext({ convert: () => undefined }) as { convert: () => void };
const script = new Script('convert()');

/** Runs something that may never end. Node has no other way to stop what does not wait for anything, an expression for instance. */
function runWithin<Result>(seconds: number, run: () => Result): Result {
  let result: { value: Result } | undefined;
  global.convert = () => void (result = { value: run() });
  script.runInContext(global, { timeout: seconds * 1000 });
  return result!.value;
}

function reasonOf(error: unknown): string | null {
  if (error instanceof RangeError) return reasons.nested;
  return (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? reasons.costly : null;
}

/**
 * Runs the conversion of one article's body. Text that is nested thousands of levels deep exhausts the stack of every parser
 * there is, and with some rows of signs the time of the one for Markdown grows with their square (CWE-1333): that refuses the
 * article instead of ending or holding up the import. Other errors are ours and are thrown.
 */
export function convertOrRefuse(place: string, convert: () => SourceItem, seconds = longestConversion): SourceItem {
  try {
    return runWithin(seconds, convert);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return { kind: 'refused', refusal: { place, reason, scope: 'article' } };
  }
}
