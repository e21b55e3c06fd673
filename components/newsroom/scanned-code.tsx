'use client';

import { useTranslation } from '@payloadcms/ui';
import { adminLanguage, newsroomWords } from './words';

/** What an app on a phone is shown to learn a secret, and the same to type. */
export function ScannedCode({ qr, secret }: { qr: string; secret: string }) {
  const { i18n } = useTranslation();
  const words = newsroomWords[adminLanguage(i18n.language)];
  return (
    <figure className="newsroom-scanned">
      {/* Drawn by our own server from the secret alone. */}
      <div role="img" aria-label={words.scan} dangerouslySetInnerHTML={{ __html: qr }} />
      <figcaption>
        {words.typeInstead} <code>{secret.replace(/(.{4})(?!$)/g, '$1 ')}</code>
      </figcaption>
    </figure>
  );
}
