import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { mostBytes } from '@/lib/answering/limit-body';
import { variableNames } from '@/lib/env';

const read = (file: string): string => readFileSync(`deploy/${file}`, 'utf8');

/** Read by Node, Next or a library of ours, and not by lib/env. */
const ofOthers = ['NODE_ENV'];
const known = new Set([...variableNames, ...ofOthers]);

/** What a file says to the newspaper and the newspaper does not know: a misspelt name is silently nothing. */
const unknown = (names: readonly string[]): string[] => names.filter((name) => !known.has(name));

type Compose = { services: Record<string, { environment?: Record<string, string> }>; 'x-portal': { environment: Record<string, string> } };
type Resource = { kind: string; metadata: { name: string }; data?: Record<string, string> };

describe('what an operator copies', () => {
  it('has Varnish refuse what is larger than anything that the portal takes', () => {
    const [, most] = /Content-Length, 0\) > (\d+)\)/.exec(read('varnish/portal.vcl'))!;
    expect(Number(most)).toBe(mostBytes('/api/media'));
  });

  it('names the variables of the newspaper rightly', () => {
    const compose = parse(read('compose/compose.yaml'), { merge: true }) as Compose;
    const example = [...read('compose/example.env').matchAll(/^(\w+)=/gm)].map(([, name]) => name!);
    expect(unknown(Object.keys(compose['x-portal'].environment))).toEqual([]);
    expect(unknown(example.filter((name) => !['POSTGRES_PASSWORD', 'READERS_PORT'].includes(name)))).toEqual([]);
    const image = [...read('Dockerfile').matchAll(/([A-Z_0-9]+)=/g)].map(([, name]) => name!);
    expect(unknown(image)).toEqual([]);
  });

  it('says what compose starts in YAML that can be read, both instances alike', () => {
    const { services } = parse(read('compose/compose.yaml'), { merge: true }) as Compose;
    expect(Object.keys(services)).toEqual(['portal-1', 'portal-2', 'varnish', 'postgres', 'redis']);
    expect(services['portal-1']).toEqual(services['portal-2']);
  });

  it('says what Kubernetes starts in YAML that can be read, with names that it allows', () => {
    const documents = parseAllDocuments(read('kubernetes/newspaper.yaml'));
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
    const resources = documents.map((document) => document.toJS() as Resource);
    for (const { kind, metadata } of resources) expect(metadata.name, kind).toMatch(/^[a-z][a-z0-9-]{0,62}$/);
    expect(resources.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['ConfigMap', 'Deployment', 'Service', 'PodDisruptionBudget']),
    );
    expect(unknown(Object.keys(resources.find(({ kind }) => kind === 'ConfigMap')!.data!))).toEqual([]);
  });

  it.each(['compose', 'kubernetes'])('asks the portals of %s as portal.vcl expects', (folder) => {
    const vcl = read(`${folder}/portal-address.vcl`);
    const directors = ['new portals_in_turn = directors.round_robin();', 'new portals_by_address = directors.shard();'];
    for (const needed of [...directors, 'acl portals {', '.url = "/robots.txt";']) expect(vcl).toContain(needed);
  });
});

describe('alarms', () => {
  type Rules = { groups: { rules: { alert: string; expr: string; annotations: { summary: string } }[] }[] };
  const rules = (parse(read('prometheus/alarms.yaml')) as Rules).groups.flatMap((group) => group.rules);
  const sources = ['lib/answering/figures.ts', 'lib/startup/count-newspaper.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');
  const named = [...sources.matchAll(/name: '(\w+)'/g)].map(([, name]) => `trang_nhat_${name}`);

  it.each(rules)('$alert looks at figures that there are', ({ expr }) => {
    for (const [figure] of expr.matchAll(/trang_nhat_\w+/g)) {
      const isThere = named.some((name) => ['', '_total', '_seconds_bucket'].some((end) => name + end === figure));
      expect(isThere, figure).toBe(true);
    }
  });

  it('each have a word on what to do', () => {
    const headings = [...readFileSync('docs/operations.md', 'utf8').matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    expect(headings).toEqual(rules.map(({ alert }) => alert));
  });
});
