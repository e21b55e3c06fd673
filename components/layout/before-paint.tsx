import { readBeforePaintScript } from '@/lib/reader-script';

/** What the reader has chosen holds before anything is drawn, so it stands in the page and is not waited for. */
export function BeforePaint() {
  return <script dangerouslySetInnerHTML={{ __html: readBeforePaintScript() }} />;
}
