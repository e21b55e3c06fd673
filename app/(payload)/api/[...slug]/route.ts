import config from '@payload-config';
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes';
import { readEnvironment } from '@/lib/env';
import { openStoredFiles } from '@/lib/media/stored-files';

const get = REST_GET(config);

/** True for the address of a media file that is not there. */
async function isMissingFile(path: string[]): Promise<boolean> {
  if (path.length !== 3 || path[0] !== 'media' || path[1] !== 'file') return false;
  const files = await openStoredFiles(readEnvironment().media);
  return files.size(path[2]!).then(
    (size) => size === null,
    () => false,
  );
}

/** Payload answers 500 where a file is missing. That is the reader's mistake, or an old address, and no fault of the server. */
export async function GET(request: Request, context: { params: Promise<{ slug: string[] }> }): Promise<Response> {
  const answer = await get(request, context);
  if (answer.status < 500 || !(await isMissingFile((await context.params).slug))) return answer;
  return Response.json({ errors: [{ message: 'There is no such file.' }] }, { status: 404 });
}

export const POST = REST_POST(config);
export const DELETE = REST_DELETE(config);
export const PATCH = REST_PATCH(config);
export const PUT = REST_PUT(config);
export const OPTIONS = REST_OPTIONS(config);
