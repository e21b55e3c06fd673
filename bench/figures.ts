/** What several rounds of one measurement came to. */
export type Figure = { median: number; least: number; most: number };

/** @param values one of each round, at least one */
export function figureOf(values: readonly number[]): Figure {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, least: sorted[0]!, most: sorted.at(-1)! };
}

/** The value below which a share of all lies; NaN of none. @param share from 0 to 1 */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN;

/** Each round beside the same round of what it is compared with: what slows both down for a while says nothing. */
export const ratioOf = (values: readonly number[], base: readonly number[]): Figure =>
  figureOf(values.map((value, round) => value / base[round]!));

const digits = (value: number): string => {
  if (value === 0) return '0';
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toFixed(Math.min(places, 4))));
};

/** The median, and the least and the most of all rounds. */
export const asText = ({ median, least, most }: Figure): string =>
  least === most ? digits(median) : `${digits(median)} (${digits(least)}–${digits(most)})`;

/** The two that are said of times: for half of all, and for all but one in a hundred. */
export const p50AndP99 = (times: readonly number[]): [string, string] => [
  asText(figureOf([percentile(times, 0.5)])),
  asText(figureOf([percentile(times, 0.99)])),
];

/** A table in Markdown. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
