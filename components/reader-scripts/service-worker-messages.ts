import { forgetTakenBack } from './kept-stories';

/** What a page tells the service worker. */
export type ServiceWorkerMessage =
  | { kind: 'keep' | 'forget'; address: string }
  /** A page was opened, or the network is back: what is kept has to be looked at again. */
  | { kind: 'verify'; isBackOnline: boolean };

/** What the service worker tells every open page: readers can no longer have the story at this address. */
export type PageMessage = { kind: 'takenBack'; address: string };

/** Told once there is a worker; where there is none, the stories are kept without their pages. */
export function tellServiceWorker(message: ServiceWorkerMessage): void {
  void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage(message));
}

/** After the page: a reader's first view of it is never slowed down by what is for later ones. */
export function startServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const start = () => void navigator.serviceWorker.register('/service-worker.js').catch(() => {});
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<PageMessage>) => {
    if (data.kind === 'takenBack') forgetTakenBack(data.address);
  });
  if (navigator.onLine) tellServiceWorker({ kind: 'verify', isBackOnline: false });
  addEventListener('online', () => tellServiceWorker({ kind: 'verify', isBackOnline: true }));
}
