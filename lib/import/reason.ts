/** What went wrong as a sentence for the operator; of a refused document, what is wrong with each of its fields. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return sentence(String(error));
  const data: unknown = 'data' in error ? error.data : undefined;
  const fields: unknown = data && typeof data === 'object' && 'errors' in data ? data.errors : undefined;
  if (!Array.isArray(fields) || fields.length === 0) return sentence(saidBy(error));
  return fields.map(({ path, message }: { path?: string; message?: string }) => sentence(`"${path}": ${message}`)).join(' ');
}

function sentence(text: string): string {
  const line = text.split('\n')[0]!.trim();
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

/** The database's own words, where the error only repeats the statement. */
function saidBy(error: Error): string {
  return error.message.startsWith('Failed query') && error.cause instanceof Error ? error.cause.message : error.message;
}
