'use client';

import { useAllFormFields, useForm, useFormBackgroundProcessing } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { sendWritesInLine } from './writes-in-line';

/** Milliseconds after a save in which its answer may still be on its way into the fields. */
const settling = 3000;

/**
 * Keeps what is typed while the form saves itself. The answer of such a save overwrites each field but the one typed in
 * last with what the server knew: https://github.com/payloadcms/payload/issues/17676.
 */
export function TypedKeeper() {
  const saving = useFormBackgroundProcessing();
  const [fields, dispatch] = useAllFormFields();
  const { setModified } = useForm();
  const typed = useRef(new Map<string, unknown>());
  const isWatching = useRef(false);

  useEffect(sendWritesInLine, []);

  useEffect(() => {
    if (saving) {
      isWatching.current = true;
      return;
    }
    const timer = setTimeout(() => {
      isWatching.current = false;
      typed.current.clear();
    }, settling);
    return () => clearTimeout(timer);
  }, [saving]);

  useEffect(() => {
    if (!isWatching.current) return;
    const lost: [path: string, value: unknown][] = [];
    for (const [path, field] of Object.entries(fields)) {
      if (path === 'revision') continue;
      if ((field as { isModified?: boolean }).isModified) typed.current.set(path, field.value);
      else if (typed.current.has(path) && typed.current.get(path) !== field.value) lost.push([path, typed.current.get(path)]);
    }
    if (lost.length === 0) return;
    for (const [path, value] of lost) dispatch({ type: 'UPDATE', path, value });
    setModified(true);
  }, [saving, fields, dispatch, setModified]);

  return null;
}
