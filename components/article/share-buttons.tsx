'use client';

import { useState, useSyncExternalStore } from 'react';

const never = () => () => {};

type Props = { address: string; title: string; words: { device: string; copy: string; copied: string } };

/** The device's own share sheet and the clipboard. Absent from the page as the server makes it: without JavaScript they could do nothing. */
export function ShareButtons({ address, title, words }: Props) {
  const hasSheet = useSyncExternalStore(
    never,
    () => typeof navigator.share === 'function',
    () => false,
  );
  const hasClipboard = useSyncExternalStore(
    never,
    () => Boolean(navigator.clipboard),
    () => false,
  );
  const [copied, setCopied] = useState(false);
  return (
    <>
      {hasClipboard && (
        <li>
          <button
            type="button"
            onClick={() => {
              void navigator.clipboard.writeText(address).then(() => setCopied(true));
            }}
          >
            {copied ? words.copied : words.copy}
          </button>
          <span className="visually-hidden" role="status">
            {copied ? words.copied : ''}
          </span>
        </li>
      )}
      {hasSheet && (
        <li>
          <button
            type="button"
            onClick={() => {
              // A reader who closes the sheet again has not made an error.
              navigator.share({ title, url: address }).catch(() => {});
            }}
          >
            {words.device}
          </button>
        </li>
      )}
    </>
  );
}
