import type { UIFieldServerComponent } from 'payload';
import { pairOf, translationQuery } from '@/lib/payload/live-entry-translation';
import { referenceId } from '@/lib/payload/reference-id';

const words = {
  vi: { title: 'Ấn bản kia', write: { vi: 'Viết bản tiếng Việt', en: 'Viết bản tiếng Anh' }, open: 'Mở bản bên kia' },
  en: { title: 'The other edition', write: { vi: 'Write it in Vietnamese', en: 'Write it in English' }, open: 'Open its entry there' },
};

const form = '/admin/collections/live-entries';

/**
 * Leads from an entry to the same one in the other edition, or to a form in which it is begun: with all of it but the words,
 * and nothing is public before it is saved.
 */
export const EntryInOtherEdition: UIFieldServerComponent = async ({ data, id, i18n, req }) => {
  const article = referenceId(data?.article);
  const pair = id && article !== null ? await pairOf(article, req) : null;
  if (!id || !pair) return null;
  const original = referenceId(data?.translationOf);
  const { docs } =
    original === null
      ? await req.payload.find({
          collection: 'live-entries',
          where: { translationOf: { equals: id } },
          depth: 0,
          limit: 1,
          pagination: false,
          req,
        })
      : { docs: [{ id: original }] };
  const { title, write, open } = words[i18n.language === 'vi' ? 'vi' : 'en'];
  const other = docs[0]?.id;
  return (
    <div className="newsroom-other-edition">
      <span className="field-label">{title}</span>
      <p>
        {other ? <a href={`${form}/${other}`}>{open}</a> : <a href={`${form}/create?${translationQuery}=${id}`}>{write[pair.language]}</a>}
      </p>
    </div>
  );
};
