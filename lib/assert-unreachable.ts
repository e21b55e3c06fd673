/**
 * Stands in the default branch of a switch over a union. When the union grows, the call no longer compiles.
 * At run time, data that is newer than the code can still come here: it is logged, and the caller goes on without it.
 */
export function assertUnreachable(value: never, what: string): void {
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  console.error(`Unknown ${what}: ${typeof kind === 'string' ? kind : JSON.stringify(value)}`);
}
