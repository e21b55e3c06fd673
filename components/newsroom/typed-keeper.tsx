'use client';

import { useAllFormFields, useForm, useFormBackgroundProcessing } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

/**
 * Keeps what is typed while the form saves itself. The answer of such a save overwrites each field but the one typed in
 * last with what the server knew: https://github.com/payloadcms/payload/issues/17676.
 */
export function TypedKeeper() {
  const saving = useFormBackgroundProcessing();
  const [fields, dispatch] = useAllFormFields();
  const { setModified } = useForm();
  const typed = useRef(new Map<string, unknown>());

  useEffect(() => {
    if (saving) {
      for (const [path, field] of Object.entries(fields)) {
        if (path !== 'revision' && (field as { isModified?: boolean }).isModified) typed.current.set(path, field.value);
      }
      return;
    }
    const lost = [...typed.current].filter(([path, value]) => path in fields && fields[path]!.value !== value);
    typed.current.clear();
    for (const [path, value] of lost) dispatch({ type: 'UPDATE', path, value });
    if (lost.length > 0) setModified(true);
  }, [saving, fields, dispatch, setModified]);

  return null;
}
