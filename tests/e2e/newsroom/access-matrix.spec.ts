import { expect, test, type Page } from '@playwright/test';
import { moveBetween, moves, refusalOf, type MoveName } from '@/lib/payload/workflow/moves';
import { isAtLeast, roles, states, writers, type Role, type State } from '@/lib/payload/workflow/states';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, Person } from '../../fixtures/people';

/** Whoever may do what, by the table alone. The reporter of the matrix has written the article; `other` has not. */
type Actor = Role | 'other';
const actors: Actor[] = [...roles, 'other'];
const roleOf = (actor: Actor): Role => (actor === 'other' ? 'reporter' : actor);

const note = 'Vì thế.';
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

let people: Record<Actor, Person>;
let section: number;
let counter = 0;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  people = { ...(await hireNewsroom(request)), other: await Person.hire(request, 'reporter', 'Võ An') };
  section = (await people.editorInChief.newsroom.find('sections', 'slug', 'the-thao', '&locale=vi')).id;
});

/** The shortest road of each state, made by those whose work it is. */
const roads: Record<State, [Actor, State][]> = {
  draft: [],
  submitted: [['reporter', 'submitted']],
  sentBack: [
    ['reporter', 'submitted'],
    ['editor', 'sentBack'],
  ],
  inEdit: [
    ['reporter', 'submitted'],
    ['editor', 'inEdit'],
  ],
  approved: [
    ['reporter', 'submitted'],
    ['managingEditor', 'approved'],
  ],
  scheduled: [
    ['reporter', 'submitted'],
    ['managingEditor', 'approved'],
    ['managingEditor', 'scheduled'],
  ],
  published: [['managingEditor', 'published']],
  retracted: [
    ['managingEditor', 'published'],
    ['managingEditor', 'retracted'],
  ],
};

async function articleIn(state: State): Promise<number> {
  const text = { language: 'vi', title: `Ma trận ${counter++}`, sapo: 'Sapo.', body: bodyOfText('Thân bài.'), section };
  const { id } = await people.reporter.newsroom.create('articles', text, '&draft=true');
  for (const [actor, to] of roads[state]) {
    await people[actor].newsroom.update('articles', id, {
      state: to,
      moveNote: note,
      ...(to === 'scheduled' ? { scheduledFor: soon() } : {}),
    });
  }
  return id;
}

/** Reads the state as the editor-in-chief, who sees every article. */
async function stateOf(id: number): Promise<State | null> {
  const answer = await people.editorInChief.ask('get', `/api/articles/${id}?draft=true&depth=0`);
  return answer.ok() ? ((await answer.json()) as { state: State }).state : null;
}

const mayMove = (actor: Actor, from: State, to: State): boolean => {
  const name = moveBetween(from, to);
  if (!name) return false;
  const mover = { id: people[actor].id, role: roleOf(actor) };
  const article = { state: from, writtenBy: [people.reporter.id], publishedAt: null, embargoUntil: null, scheduledFor: soon() };
  return refusalOf(name, { mover, article, note, fourEyes: 'exceptEditorInChief', now: Date.now() }) === null;
};

const mayWrite = (actor: Actor, state: State): boolean => {
  const least = writers[state];
  return least !== null && isAtLeast(roleOf(actor), least) && actor !== 'other';
};

const mayRead = (actor: Actor, state: State): boolean => state !== 'retracted' || isAtLeast(roleOf(actor), 'managingEditor');

const mayDelete = (actor: Actor, state: State): boolean =>
  actor === 'editorInChief' || (actor === 'managingEditor' && !['scheduled', 'published', 'retracted'].includes(state));

let cells = 0;

for (const from of states) {
  test(`REST lets each role do with an article that is "${from}" what the table says, and nothing else`, async () => {
    test.setTimeout(180_000);
    let id = await articleIn(from);
    for (const actor of actors) {
      for (const to of states) {
        if (to === from) continue;
        const wanted = mayMove(actor, from, to);
        const data = { state: to, moveNote: note, ...(to === 'scheduled' ? { scheduledFor: soon() } : {}) };
        const answer = await people[actor].ask('patch', `/api/articles/${id}`, data);
        expect(answer.ok(), `${actor}: ${from} → ${to}`).toBe(wanted);
        expect(await stateOf(id), `${actor}: ${from} → ${to}, afterwards`).toBe(wanted ? to : from);
        cells++;
        if (wanted) id = await articleIn(from);
      }
      const write = await people[actor].ask('patch', `/api/articles/${id}?draft=true`, { sapo: `Sapo của ${actor}` });
      expect(write.ok(), `${actor} writes in ${from}`).toBe(mayWrite(actor, from));
      const read = await people[actor].ask('get', `/api/articles/${id}?draft=true&depth=0`);
      expect(read.ok(), `${actor} reads ${from}`).toBe(mayRead(actor, from));
      const removed = await people[actor].ask('delete', `/api/articles/${id}`);
      expect(removed.ok(), `${actor} deletes ${from}`).toBe(mayDelete(actor, from));
      cells += 3;
      if (mayDelete(actor, from)) id = await articleIn(from);
    }
    expect((await people.editorInChief.ask('delete', `/api/articles/${id}`)).ok()).toBe(true);
  });
}

/** The moves that the table gives a role, by their buttons' ids. */
function buttonsFor(actor: Actor, state: State): MoveName[] {
  return (Object.keys(moves) as MoveName[]).filter(
    (name) => (moves[name].from as readonly State[]).includes(state) && isAtLeast(roleOf(actor), moves[name].least),
  );
}

/** One window for each, for the whole matrix: the admin's scripts are fetched once. */
const windows = new Map<Role, Page>();

for (const state of states) {
  test(`the admin offers each role the moves of an article that is "${state}", and no other`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const id = await articleIn(state);
    for (const actor of roles) {
      const page = windows.get(actor) ?? (await people[actor].open(browser, baseURL!));
      windows.set(actor, page);
      await page.goto(`/admin/collections/articles/${id}`);
      const wanted = buttonsFor(actor, state);
      if (!mayRead(actor, state)) await expect(page, `${actor} is led to the list`).toHaveURL(/\/admin\/collections\/articles\?/);
      else if (wanted.length === 0) {
        await expect(page.locator('#field-title')).toBeVisible();
        await expect(page.locator('[id^="move-"]')).toHaveCount(0);
      } else {
        await expect(page.locator('.newsroom-moves')).toBeVisible();
        const more = page.getByText('Bước khác');
        if (await more.isVisible()) await more.click();
        await expect(page.locator('[id^="move-"]')).toHaveCount(wanted.length);
        const shown = await page
          .locator('[id^="move-"]')
          .evaluateAll((buttons) => buttons.map(({ id: name }) => name.replace('move-', '')));
        expect(shown.sort(), `${actor} in ${state}`).toEqual([...wanted].sort());
      }
      cells += Object.keys(moves).length;
    }
    await people.editorInChief.ask('delete', `/api/articles/${id}`);
  });
}

test.afterAll(() => console.log(`Access matrix: ${cells} cells tried.`));
