'use client';

import { Button, useTranslation } from '@payloadcms/ui';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ScannedCode } from './scanned-code';
import { adminLanguage, newsroomWords } from './words';

/** What is still missing after the password. */
type Missing = { needsCode: true; ticket?: string; secret?: string; qr?: string };
type Answer = { errors?: { message: string; data?: Partial<Missing> }[] };

/** Address and password; then, of whoever has it or has to have it, a code from an app. @param next where it leads to */
export function SignInForm({ next }: { next: string }) {
  const { i18n } = useTranslation();
  const words = newsroomWords[adminLanguage(i18n.language)];
  const [missing, setMissing] = useState<Missing | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const code = useRef<HTMLInputElement>(null);
  useEffect(() => code.current?.focus(), [missing]);
  // What somebody has copied from a form stays in the browser: not for whoever signs in after them (ASVS 5.0, 14.3.1).
  useEffect(() => localStorage.removeItem('_payloadClipboard'), []);

  const signIn = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    setIsAsking(true);
    setSaid(null);
    const answer = await fetch('/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': i18n.language },
      body: JSON.stringify({ ...typed, ticket: missing?.ticket }),
    }).catch(() => null);
    // The page is loaded anew: what it shows is made for whoever is signed in.
    if (answer?.ok) return location.assign(next);
    setIsAsking(false);
    const error = ((await answer?.json().catch(() => null)) as Answer | null)?.errors?.[0];
    setSaid(error?.message ?? words.failed);
    // After a wrong code the same picture is shown: the app has its secret already.
    if (error?.data?.needsCode) setMissing((before) => ({ ...before, ...error.data, needsCode: true }));
  };

  return (
    <form className="newsroom-sign-in" method="post" onSubmit={(event) => void signIn(event)}>
      <h1>{words.signInTitle}</h1>
      <div hidden={missing !== null}>
        <label>
          {words.email}
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          {words.password}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
      </div>
      {said !== null && <p role="alert">{said}</p>}
      {missing?.qr && missing.secret && <ScannedCode qr={missing.qr} secret={missing.secret} />}
      {missing && (
        <label>
          {words.code}
          <input ref={code} name="code" autoComplete="one-time-code" required aria-describedby="code-hint" />
          <small id="code-hint">{missing.ticket ? words.codeHintFirst : words.codeHint}</small>
        </label>
      )}
      <Button type="submit" size="large" disabled={isAsking}>
        {words.signIn}
      </Button>
      <a href="/admin/forgot">{words.forgotten}</a>
    </form>
  );
}
