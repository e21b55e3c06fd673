'use client';

import { toast, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useState, type FormEvent } from 'react';
import { ScannedCode } from './scanned-code';
import { useNewsroomPost } from './use-newsroom-post';
import { adminLanguage, fill, newsroomWords } from './words';
import './newsroom.css';

type Session = { name: string; createdAt: string; expiresAt: string; isThis: boolean };
type Factor = { since: string | null; recoveryLeft: number };
type SetUp = { ticket: string; secret: string; qr: string };

type Found = { factor: Factor | null; sessions: Session[] };

async function look(signal?: AbortSignal): Promise<Found> {
  const [factor, sessions] = await Promise.all(['second-factor', 'sessions'].map((name) => fetch(`/api/users/${name}`, { signal })));
  return {
    factor: factor!.ok ? ((await factor!.json()) as Factor) : null,
    sessions: sessions!.ok ? ((await sessions!.json()) as { sessions: Session[] }).sessions : [],
  };
}

/** On an account: the second factor and the open sessions of whoever has it; of others, what the editor-in-chief may end. */
export function SignInTools() {
  const { user } = useAuth();
  const { id } = useDocumentInfo();
  if (!user || !id) return null;
  if (user.id === id) return <OwnSignIn id={user.id} />;
  return user.role === 'editorInChief' ? <SignInOfSomebody id={id} /> : null;
}

function OwnSignIn({ id }: { id: number | string }) {
  const { i18n } = useTranslation();
  const words = newsroomWords[adminLanguage(i18n.language)];
  const time = (instant: string) => new Date(instant).toLocaleString(i18n.language, { dateStyle: 'short', timeStyle: 'short' });
  const post = useNewsroomPost();
  const [found, setFound] = useState<Found>({ factor: null, sessions: [] });
  const { factor, sessions } = found;
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>([]);

  useEffect(() => {
    const asking = new AbortController();
    // The form is whole without it.
    look(asking.signal)
      .then(setFound)
      .catch(() => {});
    return () => asking.abort();
  }, []);
  const lookAgain = async (): Promise<void> => setFound(await look());

  const begin = async (): Promise<void> => setSetUp((await post('/api/users/second-factor/begin')) as SetUp | null);
  const confirm = async (code: string): Promise<void> => {
    const answer = await post('/api/users/second-factor/confirm', { ticket: setUp?.ticket, code });
    if (!answer) return;
    setRecoveryCodes(answer.recoveryCodes as string[]);
    setSetUp(null);
    await lookAgain();
  };
  const remove = async (code: string): Promise<void> => {
    if (!(await post(`/api/users/${id}/second-factor/remove`, { code }))) return;
    setRecoveryCodes([]);
    await lookAgain();
  };
  const end = async (name?: string): Promise<void> => {
    if (await post(`/api/users/${id}/sessions/end`, { name })) await lookAgain();
  };

  return (
    <div className="newsroom-account">
      <section aria-label={words.secondFactor}>
        <h3>{words.secondFactor}</h3>
        {factor?.since ? (
          <>
            <p>{fill(words.factorSince, { time: time(factor.since), count: String(factor.recoveryLeft) })}</p>
            <CodeForm label={words.code} button={words.removeFactor} onCode={remove} />
          </>
        ) : (
          factor && !setUp && <p>{words.factorWhy}</p>
        )}
        {factor && !factor.since && !setUp && (
          <button type="button" onClick={() => void begin()}>
            {words.beginFactor}
          </button>
        )}
        {setUp && (
          <>
            <p>{words.scanHint}</p>
            <ScannedCode qr={setUp.qr} secret={setUp.secret} />
            <CodeForm label={words.code} button={words.confirm} onCode={confirm} />
          </>
        )}
        {recoveryCodes.length > 0 && (
          <div role="status">
            <p>{words.recoveryHint}</p>
            <ul className="newsroom-recovery">
              {recoveryCodes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ul>
            <button
              type="button"
              onClick={() => void navigator.clipboard.writeText(recoveryCodes.join('\n')).then(() => toast.success(words.copied))}
            >
              {words.copy}
            </button>
          </div>
        )}
      </section>
      <section aria-label={words.sessions}>
        <h3>{words.sessions}</h3>
        <ul className="newsroom-links">
          {sessions.map(({ name, createdAt, expiresAt, isThis }) => (
            <li key={name}>
              {fill(words.session, { since: time(createdAt), until: time(expiresAt) })}{' '}
              {isThis ? (
                <strong>{words.thisSession}</strong>
              ) : (
                <button type="button" onClick={() => void end(name)}>
                  {words.endSession}
                </button>
              )}
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <button type="button" onClick={() => void end()}>
            {words.endOthers}
          </button>
        )}
      </section>
    </div>
  );
}

function SignInOfSomebody({ id }: { id: number | string }) {
  const { i18n } = useTranslation();
  const words = newsroomWords[adminLanguage(i18n.language)];
  const post = useNewsroomPost();
  const act = async (path: string, done: string): Promise<void> => {
    if (await post(`/api/users/${id}/${path}`)) toast.success(done);
  };
  return (
    <div className="newsroom-account">
      <button type="button" onClick={() => void act('sessions/end', words.sessionsEnded)}>
        {words.endAll}
      </button>
      <button type="button" onClick={() => void act('second-factor/remove', words.factorRemoved)}>
        {words.removeFactorOfSomebody}
      </button>
    </div>
  );
}

/** Not a form: it stands inside Payload's. */
function CodeForm({ label, button, onCode }: { label: string; button: string; onCode: (code: string) => Promise<void> }) {
  const [code, setCode] = useState('');
  const send = (event: FormEvent | React.KeyboardEvent): void => {
    event.preventDefault();
    void onCode(code).then(() => setCode(''));
  };
  return (
    <p className="newsroom-code">
      <label>
        {label}{' '}
        <input
          value={code}
          autoComplete="one-time-code"
          onChange={({ target }) => setCode(target.value)}
          onKeyDown={(event) => event.key === 'Enter' && send(event)}
        />
      </label>{' '}
      <button type="button" onClick={send}>
        {button}
      </button>
    </p>
  );
}
