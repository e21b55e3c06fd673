import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '@/lib/env';

/** The addresses of everything that stands at one as a file, whatever the newspaper publishes. */
export function publicFiles(): ReadonlySet<string> {
  const { indexNow } = readEnvironment().announce;
  const inPublic = readdirSync(join(process.cwd(), 'public'), { recursive: true }).map((file) => `/${String(file).replaceAll('\\', '/')}`);
  return new Set([...inPublic, '/robots.txt', ...(indexNow ? [`/${indexNow.key}.txt`] : [])]);
}
