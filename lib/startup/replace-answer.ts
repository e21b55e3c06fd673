import type { IncomingMessage, ServerResponse } from 'node:http';

export type Answer = { status: number; headers: Record<string, string>; body: Buffer | string };

/**
 * Sends something else in place of an answer that Next is about to give. To be called before Next gets the request: what it
 * writes is dropped once its status has shown that it is to be replaced, and passes otherwise.
 * @param replacementFor asked once, when Next begins its answer; null where that is right
 */
export function replaceAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  replacementFor: () => (() => Promise<Answer>) | null,
): void {
  const send = { write: response.write.bind(response), end: response.end.bind(response), writeHead: response.writeHead.bind(response) };
  let replacement: ReturnType<typeof replacementFor> | undefined;
  const isReplaced = (): boolean => {
    if (replacement === undefined) replacement = replacementFor();
    return replacement !== null;
  };
  const sendReplacement = async (): Promise<void> => {
    const { status, headers, body } = await replacement!();
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.writeHead = send.writeHead;
    send.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    send.end(request.method === 'HEAD' ? undefined : body);
  };
  Object.assign(response, {
    writeHead: (...args: Parameters<ServerResponse['writeHead']>) => {
      response.statusCode = args[0];
      return isReplaced() ? response : send.writeHead(...args);
    },
    flushHeaders: () => {
      // Nothing is gained by sending the headers alone, and they might still be another answer's.
    },
    write: (...args: Parameters<ServerResponse['write']>) => (isReplaced() ? true : send.write(...args)),
    end: (...args: Parameters<ServerResponse['end']>) => {
      if (!isReplaced()) return send.end(...args);
      void sendReplacement();
      return response;
    },
  });
}
