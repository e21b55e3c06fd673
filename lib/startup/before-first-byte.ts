import type { ServerResponse } from 'node:http';

/** Does something just before an answer begins, when its headers are set and can still be changed. */
export function beforeFirstByte(response: ServerResponse, act: () => void): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    act();
    return writeHead(...args);
  }) as typeof writeHead;
}
