import type { ServerResponse } from 'node:http';

/** Does something just before an answer begins, when its status is known, and its headers are set and can still be changed. */
export function beforeFirstByte(response: ServerResponse, act: (status: number) => void): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    act(args[0]);
    return writeHead(...args);
  }) as typeof writeHead;
}
