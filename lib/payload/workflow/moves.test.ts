import { describe, expect, it } from 'vitest';
import { moveBetween, moves, refusalOf, type MoveName, type MovingArticle } from './moves';
import { roles, states, type Role, type State } from './states';

const now = Date.parse('2026-11-25T08:00:00+07:00');
const tomorrow = '2026-11-26T08:00:00+07:00';
const article = (over: Partial<MovingArticle> = {}): MovingArticle => ({
  state: 'draft',
  writtenBy: [1],
  publishedAt: null,
  embargoUntil: null,
  scheduledFor: null,
  ...over,
});
const ask = (move: MoveName, role: Role, over: Partial<MovingArticle> = {}, note = '', id = 2) =>
  refusalOf(move, { mover: { id, role }, article: article(over), note, fourEyes: 'exceptEditorInChief', now })?.en ?? null;

describe('the table of moves', () => {
  it('has at most one move between two states', () => {
    for (const from of states) {
      for (const to of states) {
        const between = Object.values(moves).filter((move) => move.to === to && (move.from as readonly State[]).includes(from));
        expect(between.length, `${from} → ${to}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('leads to every state, and out of every state', () => {
    for (const state of states) {
      expect(
        states.some((other) => moveBetween(state, other)),
        `out of ${state}`,
      ).toBe(true);
      expect(
        states.some((other) => moveBetween(other, state)),
        `to ${state}`,
      ).toBe(true);
    }
  });

  it.each(Object.keys(moves) as MoveName[])('lets exactly the roles from its least upwards make "%s"', (name) => {
    const allowed = roles.filter((role) => ask(name, role, { scheduledFor: tomorrow, writtenBy: [1, 2] }, 'Why.') === null);
    expect(allowed).toEqual(roles.slice(roles.indexOf(moves[name].least)));
  });
});

describe('a move', () => {
  it('of a reporter is of their own article', () => {
    expect(ask('submit', 'reporter')).toBe('Somebody else has written this article.');
    expect(ask('submit', 'reporter', {}, '', 1)).toBeNull();
  });

  it.each(['sendBack', 'retract', 'restore'] as const)('"%s" takes a reason, and blanks are none', (name) => {
    expect(ask(name, 'editorInChief', {}, '  ')).toContain('takes a sentence that says why');
    expect(ask(name, 'editorInChief', {}, 'The figure is wrong.')).toBeNull();
  });
});

describe('four eyes', () => {
  it('keep whoever alone has written an article from approving it, or publishing it at once', () => {
    for (const move of ['approve', 'publishAtOnce'] as const) {
      expect(ask(move, 'managingEditor', { writtenBy: [2] })).toContain('somebody else has to read');
      expect(ask(move, 'managingEditor', { writtenBy: [1, 2] })).toBeNull();
      expect(ask(move, 'managingEditor', { writtenBy: [] })).toBeNull();
    }
  });

  it('bind the editor-in-chief only where the newspaper says so', () => {
    const chief = { mover: { id: 2, role: 'editorInChief' }, article: article({ writtenBy: [2] }), note: '', now } as const;
    expect(refusalOf('approve', { ...chief, fourEyes: 'exceptEditorInChief' })).toBeNull();
    expect(refusalOf('approve', { ...chief, fourEyes: 'everyone' })).not.toBeNull();
  });

  it('bind nobody where the newspaper has switched them off', () => {
    const mover = { id: 2, role: 'managingEditor' } as const;
    expect(refusalOf('approve', { mover, article: article({ writtenBy: [2] }), note: '', fourEyes: 'nobody', now })).toBeNull();
  });
});

describe('time', () => {
  it('keeps an embargoed article from readers, whoever asks, but for an editor-in-chief with a reason', () => {
    const embargoed = { embargoUntil: tomorrow };
    expect(ask('publish', 'managingEditor', embargoed, 'It is out elsewhere.')).toContain('under embargo');
    expect(ask('publish', 'editorInChief', embargoed)).toContain('under embargo');
    expect(ask('publish', 'editorInChief', embargoed, 'It is out elsewhere.')).toBeNull();
    expect(ask('publish', 'managingEditor', { embargoUntil: '2026-11-25T07:59:59+07:00' })).toBeNull();
  });

  it('of a schedule is named, lies ahead, and not before the end of an embargo', () => {
    expect(ask('schedule', 'managingEditor')).toBe('Choose the time of publishing.');
    expect(ask('schedule', 'managingEditor', { scheduledFor: '2026-11-25T08:00:00+07:00' })).toContain('is past');
    expect(ask('schedule', 'managingEditor', { scheduledFor: tomorrow, embargoUntil: '2026-11-26T08:00:01+07:00' })).toContain('embargo');
    expect(ask('schedule', 'managingEditor', { scheduledFor: tomorrow, embargoUntil: tomorrow })).toBeNull();
  });
});
