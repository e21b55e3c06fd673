import type { ImportSummary } from './import-source';

/** The summary of an import as lines for a terminal. */
export function describeSummary(summary: ImportSummary, dryRun: boolean): string[] {
  const lines = [
    dryRun ? 'Nothing was written (--dry-run). It would be:' : 'Done.',
    `  created    ${summary.created}`,
    `  updated    ${summary.updated}`,
    `  unchanged  ${summary.unchanged}`,
    `  refused    ${summary.refused}`,
  ];
  for (const [kind, count] of Object.entries(summary.skipped)) lines.push(`  skipped    ${count} (${kind})`);
  if (summary.refusals.length > 0) {
    lines.push('', `What was refused (${summary.refusals.length}):`);
    for (const { place, scope, reason } of summary.refusals) lines.push(`  ${place} [${scope}] ${reason}`);
  }
  return lines;
}
