'use client';

import { TextField, useFormFields, useTranslation } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { useState } from 'react';
import { adminLanguage, newsroomWords } from './words';

/** A published article's slug is closed until the editor has been asked: readers and search engines know the address. */
export const SlugField: TextFieldClientComponent = (props) => {
  const { i18n } = useTranslation();
  const words = newsroomWords[adminLanguage(i18n.language)];
  const isPublished = useFormFields(([fields]) => Boolean(fields.publishedAt?.value));
  const [isOpen, setOpen] = useState(false);
  const isClosed = isPublished && !isOpen;
  return (
    <div>
      <TextField {...props} readOnly={Boolean(props.readOnly) || isClosed} />
      {isClosed && !props.readOnly && (
        <button type="button" className="newsroom-link" onClick={() => setOpen(window.confirm(words.slugAsk))}>
          {words.slugChange}
        </button>
      )}
    </div>
  );
};
