'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useEffect } from 'react';

/** Takes one's own lock off the article when its form is left, by whichever way: Payload leaves it there for five minutes. */
export function FormLock() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const userId = user?.id;

  useEffect(() => {
    if (!id || !userId) return;
    const mine = [
      'where[document.relationTo][equals]=articles',
      `where[document.value][equals]=${id}`,
      `where[user.value][equals]=${userId}`,
    ].join('&');
    const leave = (): void => void fetch(`/api/payload-locked-documents?${mine}`, { method: 'DELETE', keepalive: true }).catch(() => {});
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id, userId]);

  return null;
}
