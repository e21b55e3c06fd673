/** A part of the benchmark: says in Markdown what it has found, as it finds it, and returns the figures themselves. */
export type Part = (say: (markdown: string) => void) => Promise<unknown>;
