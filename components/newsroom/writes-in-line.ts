type Line = { last: Promise<unknown>; revision: number };

const articleWrite = /\/api\/articles\/(\d+)\?/;

/**
 * Sends the writes of an article's open form one after the other, each with the version number that the one before was
 * answered with. Payload's queue of autosaves calls itself idle while the second of two runs, and its form learns its new
 * number one request after the answer: a move made in between would be refused as somebody else's save. A move or an
 * update is the form's last word, since the page is loaded again after it.
 * @returns what gives the window its own `fetch` back
 */
export function sendWritesInLine(): () => void {
  const { fetch } = window;
  const lines = new Map<string, Line>();
  window.fetch = (...request) => {
    const [input, options] = request;
    const number = options?.method === 'PATCH' && typeof input === 'string' ? articleWrite.exec(input)?.[1] : undefined;
    if (!number) return fetch(...request);
    const line = lines.get(number) ?? { last: Promise.resolve(), revision: 0 };
    lines.set(number, line);
    const answered = line.last.then(() => fetch(input, { ...options, body: withRevision(options?.body, line.revision) }));
    line.last = answered.then(
      async (answer) => {
        if (!answer.ok) return;
        if (!String(input).includes('draft=true')) return new Promise(() => {});
        const { doc } = (await answer.clone().json()) as { doc?: { revision?: number } };
        line.revision = doc?.revision ?? line.revision;
      },
      () => {},
    );
    return answered;
  };
  return () => {
    window.fetch = fetch;
  };
}

/** The body as the form and the moves write it, with the version that this form has made itself, where that is the newer one. */
function withRevision(body: BodyInit | null | undefined, revision: number): BodyInit | null | undefined {
  const text = body instanceof FormData ? body.get('_payload') : body;
  if (typeof text !== 'string') return body;
  const data = JSON.parse(text) as { revision?: number };
  if (data.revision === undefined || data.revision >= revision) return body;
  const renewed = JSON.stringify({ ...data, revision });
  if (!(body instanceof FormData)) return renewed;
  body.set('_payload', renewed);
  return body;
}
