'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Beside the form in the admin, renders the page again whenever the form has been saved, which it is while somebody types. */
export function FollowForm() {
  const router = useRouter();
  useEffect(() => {
    if (window.parent === window) return;
    const follow = (event: MessageEvent): void => {
      const { type } = (event.data ?? {}) as { type?: string };
      if (event.origin === window.location.origin && type === 'payload-document-event') router.refresh();
    };
    window.addEventListener('message', follow);
    window.parent.postMessage({ type: 'payload-live-preview', ready: true }, window.location.origin);
    return () => window.removeEventListener('message', follow);
  }, [router]);
  return null;
}
