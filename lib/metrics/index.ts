import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, register } from 'prom-client';

/** What one thread of a server has counted, as it is handed to the other. */
export type Counted = Awaited<ReturnType<typeof register.getMetricsAsJSON>>;

/** Before the name of every figure that is ours; those of Node's keep the names that every dashboard knows. */
const prefix = 'trang_nhat_';

/** The figures of both threads in the form that Prometheus reads: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export const asText = (threads: readonly Counted[]): Promise<string> => AggregatorRegistry.aggregate([...threads]).metrics();

/** The media type of that form. */
export const textType = register.contentType;

/** What this thread has counted. */
export const counted = (): Promise<Counted> => register.getMetricsAsJSON();

/** Node's own figures of this thread: memory, processor, how long others wait for their turn. */
export const countProcess = (thread: 'front' | 'next'): void => collectDefaultMetrics({ labels: { thread } });

type Named = { name: string; help: string };

/** A figure that is looked up when somebody asks for it; null, and what cannot be looked up, is left out. */
export function lookedUp({ name, help }: Named, lookUp: () => Promise<number | null> | number | null): void {
  new Gauge({
    name: prefix + name,
    help,
    async collect() {
      const value = await Promise.resolve().then(lookUp, () => null);
      // Without a label a gauge that was never set says 0, which would be a lie.
      if (value === null) this.remove();
      else this.set(value);
    },
  });
}

/** Figures that only grow, counted elsewhere by the values of one label. */
export function totals<Label extends string>(
  { name, help, label }: Named & { label: Label },
  lookUp: () => Readonly<Record<string | number, number>>,
): void {
  new Counter({
    name: `${prefix}${name}_total`,
    help,
    labelNames: [label],
    collect() {
      this.reset();
      for (const [value, count] of Object.entries(lookUp())) this.inc({ [label]: value } as Record<Label, string>, count);
    },
  });
}

/** How long something takes, in seconds. @param buckets upper ends, in seconds */
export const durations = <Label extends string = never>({
  name,
  help,
  labels = [],
  buckets,
}: Named & { labels?: Label[]; buckets: number[] }) =>
  new Histogram({ name: `${prefix}${name}_seconds`, help, labelNames: labels, buckets });
