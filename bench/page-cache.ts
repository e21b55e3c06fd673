import { Edge } from '@/deploy/on-one-machine/edge';
import { asText, figureOf, ratioOf, tableOf } from './figures';
import { addressesOf, copyOf, startNewspaper } from './newspaper';
import type { Part } from './parts';
import { fetchPage, memoryOf, startBareNode, startNextAlone, startNginx, type Encoding, type Measured } from './servers';
import { askConstantly, pin, processors, totalOf, type Load } from './wrk';

const rounds = 5;
const seconds = 3;
/** Of a search, which Next alone may take a second for. */
const secondsOfSearch = 6;
const kinds = ['article', 'front', 'section', 'search'] as const;
type Kind = (typeof kinds)[number];

/** Who gives a page, and where. */
type Giver = Measured & { pathOf: (kind: Kind) => string };

/**
 * The same pages from a bare Node server and nginx, which know nothing else, from Next alone, from `npm start`, and from
 * Varnish before nginx and before `npm start`; all in turn, in each round.
 */
export const pageCache: Part = async (say) => {
  const { portal, dataDir } = await startNewspaper();
  const addresses = await addressesOf(portal.origin);
  const pages = await Promise.all(kinds.map(async (kind) => ({ path: kind, html: await fetchPage(portal.origin, addresses[kind]) })));
  const ends: (() => unknown)[] = [() => portal.end()];
  const held = <Server extends { end?: () => unknown; stop?: () => unknown }>(server: Server): Server => {
    ends.push(() => server.end?.() ?? server.stop?.());
    return server;
  };
  try {
    const bare = held(await startBareNode(pages));
    const nginx = held(await startNginx(pages));
    const next = held(await startNextAlone(copyOf(dataDir)));
    const varnishes = [
      { name: 'Varnish before nginx', edge: held(await Edge.varnish(Number(new URL(nginx.origin).port))) },
      { name: 'Varnish before npm start', edge: held(await Edge.varnish(Number(new URL(portal.origin).port))) },
    ];
    const ofThePortal = (kind: Kind): string => addresses[kind];
    const givers: Giver[] = [
      ...[bare, nginx].map((server) => ({ ...server, pathOf: (kind: Kind) => `/${kind}` })),
      { ...next, pathOf: ofThePortal },
      { name: 'npm start', origin: portal.origin, pid: portal.process.pid!, end: () => undefined, pathOf: ofThePortal },
      ...varnishes.map(({ name, edge }, index) => ({
        name,
        origin: edge.origin,
        pid: edge.process.pid!,
        end: () => undefined,
        pathOf: index === 0 ? (kind: Kind) => `/${kind}` : ofThePortal,
      })),
    ];
    for (const { pid } of givers) pin(pid, processors?.server);
    const measured = [];
    for (const kind of kinds) {
      for (const encoding of ['gzip', 'br'] as const) {
        const loads = await inTurn(givers, kind, encoding);
        measured.push({ kind, encoding, loads });
        say(`### ${kind}, ${encoding}\n\n${report(givers, loads)}`);
      }
    }
    const memory = givers.map(({ name, pid }) => [name, `${Math.round(memoryOf(pid) / 1024)} MB`]);
    say(`### Memory afterwards\n\n${tableOf(['', 'RSS'], memory)}`);
    return measured;
  } finally {
    for (const end of ends.reverse()) await end();
  }
};

async function inTurn(givers: readonly Giver[], kind: Kind, encoding: Encoding): Promise<Record<string, Load[]>> {
  const loads: Record<string, Load[]> = Object.fromEntries(givers.map(({ name }) => [name, []]));
  // Made once, however long that takes.
  for (const { origin, pathOf } of givers) await fetchPage(origin, pathOf(kind), { 'accept-encoding': encoding });
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, origin, pathOf } of givers) {
      const load = await askConstantly(origin + pathOf(kind), {
        seconds: kind === 'search' ? secondsOfSearch : round === 0 ? 1 : seconds,
        headers: { 'accept-encoding': encoding },
        fromManyReaders: kind === 'search',
        ...(kind === 'search' && { connections: 8 }),
      });
      // wrk gives up on a search after two seconds; of pages that are kept nobody may refuse any.
      if (load.failed > 0 && kind !== 'search') throw new Error(`${name} refused ${load.failed} requests for ${kind}.`);
      // The first warms up who is asked.
      if (round > 0) loads[name]!.push(load);
    }
  }
  return loads;
}

function report(givers: readonly Giver[], loads: Record<string, Load[]>): string {
  const of = (name: string, figure: keyof Load): number[] => loads[name]!.map((load) => load[figure]);
  const rows = givers.map(({ name }) => [
    name,
    asText(figureOf(of(name, 'perSecond'))),
    asText(ratioOf(of(name, 'perSecond'), of('bare Node', 'perSecond'))),
    asText(figureOf(of(name, 'p50'))),
    asText(figureOf(of(name, 'p99'))),
    asText(ratioOf(of(name, 'p99'), of('bare Node', 'p99'))),
  ]);
  const versus = (name: string, base: string): string =>
    `${name} to ${base}: ${asText(ratioOf(of(name, 'perSecond'), of(base, 'perSecond')))}`;
  const pairs = [versus('npm start', 'next start'), versus('Varnish before npm start', 'Varnish before nginx')];
  const late = givers.flatMap(({ name }) => {
    const [waited, failed, answers] = (['late', 'failed', 'answers'] as const).map((figure) => totalOf(loads[name]!, figure));
    return waited! + failed! === 0
      ? []
      : [`of ${answers} readers ${name} let ${waited} wait for more than two seconds, and ${failed} in vain`];
  });
  const notes = [...pairs, ...late].join('; ');
  return `${tableOf(['', 'requests/s', 'to bare Node', 'p50 ms', 'p99 ms', 'p99 to bare Node'], rows)}\n\n${notes}.`;
}
