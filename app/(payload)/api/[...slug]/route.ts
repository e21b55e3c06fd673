import config from '@payload-config';
import { getRequestLanguage, parseCookies } from 'payload';
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes';
import { readEnvironment } from '@/lib/env';
import { openStoredFiles } from '@/lib/media/stored-files';
import { storeIsAway } from '@/lib/payload/hooks/store-faults';
import { isAnswering } from '@/lib/startup/check-database';

type Handler = ReturnType<typeof REST_GET>;

const answerOf = (message: string, status: number): Response => Response.json({ errors: [{ message }] }, { status });

/** What every object of JavaScript has is no collection: Payload looks for a name among its own without asking which are its own. */
const isOfEveryObject = (name: string | undefined): boolean => name !== undefined && name in {};

/**
 * Refuses what Payload would take for a fault of its own: names that are nobody's, new documents of nothing, and questions that
 * make no sense. Who is signed in stands in the store: while that does not answer, Payload takes everybody for a stranger, and
 * would tell an editor who saves that they are not allowed to; and not every error of its own says what it was made of.
 */
function withOurRefusals(handle: Handler): Handler {
  return async (request, context) => {
    const { slug } = await context.params;
    if (slug?.some(isOfEveryObject)) return answerOf('There is nothing of this name.', 404);
    if (slug?.length === 1 && isEmpty(request)) return answerOf('There is nothing in this request.', 400);
    const answer = await handle(request, context);
    if (![401, 403, 500].includes(answer.status)) return answer;
    if (await isAnswering(readEnvironment().database)) return isUnanswerable(request, answer) ? answerOf(unanswerable, 400) : answer;
    const language = getRequestLanguage({ config: await config, cookies: parseCookies(request.headers), headers: request.headers });
    const message = storeIsAway.answer[language === 'vi' ? 'vi' : 'en'];
    return Response.json({ errors: [{ message }] }, { status: storeIsAway.status, headers: { 'retry-after': '30' } });
  };
}

/** A new document of nothing at all. */
const isEmpty = (request: Request): boolean =>
  request.method === 'POST' &&
  !isSentAsForm(request) &&
  Number(request.headers.get('content-length') ?? 0) === 0 &&
  !request.headers.has('transfer-encoding');

const unanswerable = 'This cannot be asked: a field, an operator or a value of the question is not as it has to be.';

/** Which fields there are to ask by Payload knows; whether a value fits one, or a path through several leads anywhere, it leaves to the database. */
const isUnanswerable = (request: Request, { status }: Response): boolean => status === 500 && isQuestion(request);

/** The newsroom sends a long question as a form; Payload takes it for one by either of two headers. */
const isSentAsForm = ({ method, headers }: Request): boolean =>
  method === 'POST' && ['x-payload-http-method-override', 'x-http-method-override'].some((name) => headers.get(name) === 'GET');

const isQuestion = (request: Request): boolean =>
  request.method === 'GET'
    ? /[?&](?:where|sort|select|populate|joins)(?:\[|=|%5B)/i.test(new URL(request.url).search)
    : isSentAsForm(request);

const get = withOurRefusals(REST_GET(config));

/** The name of the media file that a path leads to. */
const fileOf = (path: string[]): string | null => (path.length === 3 && path[0] === 'media' && path[1] === 'file' ? path[2]! : null);

async function isMissing(file: string): Promise<boolean> {
  const files = await openStoredFiles(readEnvironment().media);
  return files.size(file).then(
    (size) => size === null,
    () => false,
  );
}

/**
 * Payload answers 403 where nothing in the store has a file, or it lies in the bin, and 500 where the file itself is missing.
 * That is the reader's mistake, or an old address, and no fault of anybody.
 */
export async function GET(request: Request, context: { params: Promise<{ slug: string[] }> }): Promise<Response> {
  const answer = await get(request, context);
  const file = fileOf((await context.params).slug);
  if (file === null || !(answer.status === 403 || (answer.status >= 500 && (await isMissing(file))))) return answer;
  return answerOf('There is no such file.', 404);
}

export const POST = withOurRefusals(REST_POST(config));
export const DELETE = withOurRefusals(REST_DELETE(config));
export const PATCH = withOurRefusals(REST_PATCH(config));
export const PUT = withOurRefusals(REST_PUT(config));
export const OPTIONS = withOurRefusals(REST_OPTIONS(config));
