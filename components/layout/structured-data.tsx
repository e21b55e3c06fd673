import type { Thing } from 'schema-dts';

/**
 * What a page says of itself to machines, as JSON-LD, a script element for each thing. The one place that writes them:
 * nothing in a headline can end the element, because no "<" is left in it.
 */
export function StructuredData({ things }: { things: Thing[] }) {
  return things.map((thing, index) => (
    <script
      key={index}
      type="application/ld+json"
      dangerouslySetInnerHTML={{
        __html: JSON.stringify(Object.assign({ '@context': 'https://schema.org' }, thing)).replaceAll('<', '\\u003c'),
      }}
    />
  ));
}
