import config from '@payload-config';
import { getRequestLanguage, parseCookies } from 'payload';
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes';
import { readEnvironment } from '@/lib/env';
import { openStoredFiles } from '@/lib/media/stored-files';
import { storeIsAway } from '@/lib/payload/hooks/store-faults';
import { isAnswering } from '@/lib/startup/check-database';

type Handler = ReturnType<typeof REST_GET>;

/**
 * Who is signed in stands in the store: while it does not answer, Payload takes everybody for a stranger, and would tell an
 * editor who saves that they are not allowed to; and not every error of its own says what it was made of.
 */
function orStoreIsAway(handle: Handler): Handler {
  return async (request, context) => {
    const answer = await handle(request, context);
    if (![401, 403, 500].includes(answer.status) || (await isAnswering(readEnvironment().database))) return answer;
    const language = getRequestLanguage({ config: await config, cookies: parseCookies(request.headers), headers: request.headers });
    const message = storeIsAway.answer[language === 'vi' ? 'vi' : 'en'];
    return Response.json({ errors: [{ message }] }, { status: storeIsAway.status, headers: { 'retry-after': '30' } });
  };
}

const get = orStoreIsAway(REST_GET(config));

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
  return Response.json({ errors: [{ message: 'There is no such file.' }] }, { status: 404 });
}

export const POST = orStoreIsAway(REST_POST(config));
export const DELETE = orStoreIsAway(REST_DELETE(config));
export const PATCH = orStoreIsAway(REST_PATCH(config));
export const PUT = orStoreIsAway(REST_PUT(config));
export const OPTIONS = REST_OPTIONS(config);
