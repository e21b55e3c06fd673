import type { MetadataRoute } from 'next';
import { getMasthead } from '@/lib/content';
import { frontAddress } from '@/lib/i18n/addresses';
import { isLanguage } from '@/lib/i18n/languages';
import { logoPicture } from '@/lib/seo';

type Props = { params: Promise<{ language: string }> };

/** What a device needs to know to install an edition beside its other programs: https://www.w3.org/TR/appmanifest/ */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { language } = await params;
  if (!isLanguage(language)) return new Response(null, { status: 404 });
  const masthead = await getMasthead(language);
  const { address, width, height } = logoPicture(masthead);
  const icon = { src: address, sizes: `${width}x${height}`, type: 'image/png' };
  const manifest: MetadataRoute.Manifest = {
    id: frontAddress(language),
    name: masthead.name,
    short_name: masthead.name,
    description: masthead.tagline ?? undefined,
    lang: language,
    start_url: frontAddress(language),
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fdfcf9',
    theme_color: masthead.accentColour.light,
    icons: [icon, { ...icon, purpose: 'maskable' }],
  };
  return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' } });
}
