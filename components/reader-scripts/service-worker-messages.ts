/** What a page tells the service worker. */
export type ServiceWorkerMessage =
  | { kind: 'keep' | 'forget'; address: string }
  /** The network is back, or a page was opened: what is kept has to be looked at again. */
  | { kind: 'verify' };

/** Told once there is a worker; where there is none, the stories are kept without their pages. */
export function tellServiceWorker(message: ServiceWorkerMessage): void {
  void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage(message));
}
