import { draw, drawable } from '@/components/drawn/draw';
import { Logo } from '@/components/drawn/logo';
import { ShareCard } from '@/components/drawn/share-card';
import { findArticleTeaser, getMasthead } from '@/lib/content';
import { articleCard, drawnSubject, editionCard, logoPicture, type DrawnPicture } from '@/lib/seo';

type Props = { params: Promise<{ file: string }> };

/**
 * The pictures that the portal draws itself. An address with a former headline or name leads to today's; what was never
 * published, or was taken back, has none.
 */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { file } = await params;
  const subject = drawnSubject(file);
  const found = subject && (subject.kind === 'article' ? await articleDrawing(subject.number) : await editionDrawing(subject));
  if (!found) return new Response('404\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  if (!found.picture.address.endsWith(`/${file}`)) return new Response(null, { status: 308, headers: { location: found.picture.address } });
  return draw(found.content, found.picture);
}

type Drawing = { picture: DrawnPicture; content: React.ReactElement };

async function articleDrawing(number: number): Promise<Drawing | null> {
  const story = await findArticleTeaser(number);
  if (!story) return null;
  const masthead = await getMasthead(story.language);
  const { name, accentColour } = masthead;
  const content = (
    <ShareCard
      newspaper={drawable(name)}
      label={drawable(story.section.name)}
      headline={drawable(story.title)}
      accent={accentColour.light}
    />
  );
  return { picture: articleCard(story, masthead), content };
}

async function editionDrawing({ kind, language }: { kind: 'edition' | 'logo'; language: 'vi' | 'en' }): Promise<Drawing> {
  const masthead = await getMasthead(language);
  const [newspaper, accent] = [drawable(masthead.name), masthead.accentColour.light];
  return kind === 'logo'
    ? { picture: logoPicture(masthead), content: <Logo newspaper={newspaper} accent={accent} /> }
    : {
        picture: editionCard(masthead),
        content: <ShareCard newspaper={newspaper} label={null} headline={drawable(masthead.tagline ?? '')} accent={accent} />,
      };
}
