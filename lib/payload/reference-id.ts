/** The id of a reference, whether or not what it refers to was read with it; null when there is none. */
export function referenceId(reference: unknown): number | null {
  if (typeof reference === 'number') return reference;
  return reference && typeof reference === 'object' && 'id' in reference ? Number(reference.id) : null;
}

/** The ids of several references, without those that are empty. */
export function referenceIds(references: readonly unknown[] | null | undefined): number[] {
  return (references ?? []).map(referenceId).filter((id) => id !== null);
}
