import { useTranslations } from 'next-intl';

/** Who made a picture, apart from the caption and in one piece: "Ảnh: Khánh Hạ". */
export function Credit({ name }: { name: string | null }) {
  const t = useTranslations('Article');
  return name ? <span className="credit">{t('credit', { name })}</span> : null;
}
