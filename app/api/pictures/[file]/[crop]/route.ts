import { getStoredPicture } from '@/lib/content';
import { readEnvironment } from '@/lib/env';
import { cropOf, shapeOfCropName } from '@/lib/media';
import { drawCrop } from '@/lib/media/draw-crop';

type Props = { params: Promise<{ file: string; crop: string }> };

const notFound = () => new Response('404\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });

/** A stored picture in one of the shapes that crawlers ask for. An address with a former focal point leads to today's. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { file, crop: name } = await params;
  const [picture, shape] = [await getStoredPicture(file), shapeOfCropName(name)];
  const crop = picture && shape && cropOf(picture, shape);
  if (!picture || !shape || !crop) return notFound();
  if (!crop.address.endsWith(`/${name}`)) return new Response(null, { status: 308, headers: { location: crop.address } });
  // Asked of ourselves, because only the store of files knows where they are.
  const original = await fetch(`http://127.0.0.1:${readEnvironment().port}${picture.src}`);
  if (!original.ok) return notFound();
  const drawn = await drawCrop(Buffer.from(await original.arrayBuffer()), picture, shape);
  return new Response(new Uint8Array(drawn), {
    // What the address names never changes.
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=31536000, immutable' },
  });
}
