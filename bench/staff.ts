import { spawn } from 'node:child_process';
import { bodyOfText } from '@/tests/fixtures/body-of-text';

const account = { email: 'bench@bao.example', password: 'mật khẩu chỉ để đo' };

/** An editor-in-chief who works through the REST interface, as the admin does. */
export class Staff {
  /** Where the stories stand that it publishes. */
  static readonly section = '/xa-hoi';

  private constructor(
    private origin: string,
    readonly token: string,
    readonly sectionId: number,
  ) {}

  /** @param env where the store is, beside DATA_DIR @throws when the account cannot be made, or cannot sign in */
  static async hire(origin: string, dataDir: string, env: Record<string, string> = {}): Promise<Staff> {
    const args = ['commands/run.mjs', 'user', 'create', '--email', account.email, '--role', 'editor-in-chief'];
    const made = spawn(process.execPath, args, {
      env: { ...process.env, DATA_DIR: dataDir, ...env },
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    made.stdin.end(account.password);
    const code = await new Promise((resolve) => made.once('exit', resolve));
    if (code !== 0) throw new Error('The account of the benchmark could not be made.');
    const { token } = await send<{ token: string }>(`${origin}/api/users/login`, 'POST', account);
    const sections = await send<{ docs: { id: number; slug: string }[] }>(
      `${origin}/api/sections?locale=vi&limit=100&depth=0`,
      'GET',
      undefined,
      token,
    );
    const there = sections.docs.find(({ slug }) => `/${slug}` === Staff.section)?.id;
    const section = { name: 'Xã hội', slug: Staff.section.slice(1) };
    const sectionId =
      there ?? (await send<{ doc: { id: number } }>(`${origin}/api/sections?locale=vi&depth=0`, 'POST', section, token)).doc.id;
    return new Staff(origin, token, sectionId);
  }

  /** Works on at another server of the newspaper, with the same session. */
  moveTo(origin: string): void {
    this.origin = origin;
  }

  /** The headline as it was saved last. @throws when the story is not there */
  async titleOf(number: number): Promise<string> {
    return (await send<{ title: string }>(`${this.origin}/api/articles/${number}?depth=0&draft=true`, 'GET', undefined, this.token)).title;
  }

  async publish(title: string): Promise<{ number: number; address: string }> {
    const story = { language: 'vi', format: 'standard', title, sapo: 'Sapo.', body: bodyOfText('Nội dung.'), section: this.sectionId };
    const { doc } = await send<{ doc: { id: number; slug: string } }>(
      `${this.origin}/api/articles?depth=0`,
      'POST',
      { ...story, _status: 'published' },
      this.token,
    );
    return { number: doc.id, address: `${Staff.section}/${doc.slug}-${doc.id}` };
  }

  /** Resolves when the save has been answered. */
  async retitle(number: number, title: string): Promise<void> {
    await send(`${this.origin}/api/articles/${number}?depth=0`, 'PATCH', { title, _status: 'published' }, this.token);
  }
}

async function send<T>(url: string, method: string, body?: object, token?: string): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) };
  const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${url} was answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return (await answer.json()) as T;
}
