/**
 * A place on this site to lead somebody to, or the front page when what was asked for is not one: `//evil.example`,
 * `/\evil.example` and `https://evil.example` all leave the site in a browser.
 */
export function sameOriginPath(wanted: string | null): string {
  if (!wanted?.startsWith('/') || /[\\\u0000-\u001f]/.test(wanted)) return '/';
  const here = 'http://here.invalid';
  try {
    const url = new URL(wanted, here);
    // Dots may have led to a path that itself begins like another host's address.
    return url.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search : '/';
  } catch {
    return '/';
  }
}
