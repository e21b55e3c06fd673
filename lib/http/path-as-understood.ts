import { withoutEnd } from '@/lib/text/without-end';

/**
 * A path as it is understood in the end, for rules that go by it: Next reads what is written in percent, Payload letters of
 * either size, and both overlook a slash at the end.
 */
export function pathAsUnderstood(path: string): string {
  let read = path;
  try {
    read = decodeURIComponent(path);
  } catch {
    // Nobody reads it otherwise.
  }
  if (/^\/api(?:\/|$)/i.test(read)) read = read.toLowerCase();
  return read.slice(0, 1) + withoutEnd(read.slice(1), '/');
}
