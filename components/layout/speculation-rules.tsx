/**
 * A page that the reader is about to open is fetched while the finger is on its link: they answer from the page cache, so
 * that costs the server next to nothing. Fetched only, not run: a page that nobody opens counts as no view.
 * Not what stands behind a question mark, which asks the store, and nothing that is for one reader.
 * https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
const rules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/*\\?*', '/admin', '/admin/*', '/api/*', '/_next/*'] } },
          { not: { selector_matches: '[rel~=nofollow], [download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

export function SpeculationRules() {
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: JSON.stringify(rules) }} />;
}
