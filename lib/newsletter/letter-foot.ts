import type { Element } from 'hast';
import type { Masthead } from '@/lib/content/types';
import { formatShortDate } from '@/lib/time';
import { mailPieces } from './mail-html';
import { footerWords } from './mail-words';

/** Who publishes, as the Vietnamese press law asks wherever the newspaper appears; what is not filled in is left out. */
function facts(masthead: Masthead): string[] {
  const { licenceNumber: number, licenceDate } = masthead;
  const t = footerWords(masthead.language);
  const licence = licenceDate
    ? t('licenceNumberAndDate', { number, date: formatShortDate(licenceDate, 'UTC') })
    : t('licenceNumber', { number });
  const named: [string, string][] = [
    [t('governingBody'), masthead.governingBody],
    [t('licence'), number && licence],
    [t('editorInChief'), masthead.editorInChief],
    [t('address'), masthead.address],
    [t('telephone'), masthead.telephone],
    [t('email'), masthead.email],
  ];
  return named.filter(([, value]) => value !== '').map(([term, value]) => `${term}: ${value}`);
}

export function factsText(masthead: Masthead): string {
  return [masthead.name, ...facts(masthead)].join('\n');
}

export function factsHtml(masthead: Masthead): Element[] {
  const { paragraph } = mailPieces(masthead);
  return [paragraph('label', masthead.name, 'ink', 2), ...facts(masthead).map((fact) => paragraph('small', fact, 'muted', 0))];
}
