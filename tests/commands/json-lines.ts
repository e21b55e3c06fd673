import { writeFile } from 'node:fs/promises';

export type JsonLines = { articles: number; pairs: { original: string; translation: string }[] };

/**
 * Writes a file of `count` articles, every second one a translation: most stand right after their original, the first
 * fifty more than a thousand lines before it.
 */
export async function writeJsonLines(file: string, count: number): Promise<JsonLines> {
  const pairs = Array.from({ length: count / 2 }, (_, index) => ({ original: `vi-${index}`, translation: `en-${index}` }));
  const far = pairs.slice(0, 50);
  const ids = [
    ...far.map(({ translation }) => translation),
    ...pairs.slice(50).flatMap(({ original, translation }) => [original, translation]),
    ...far.map(({ original }) => original),
  ];
  await writeFile(file, ids.map((id) => `${JSON.stringify(article(id))}\n`).join(''));
  return { articles: ids.length, pairs };
}

function article(id: string): Record<string, unknown> {
  const [language, number] = id.split('-') as ['vi' | 'en', string];
  const isTranslation = language === 'en';
  const paragraph = isTranslation
    ? 'The province has approved a plan for the ring road, the **second** in ten years, and asked the districts to report by Friday.'
    : 'Tỉnh đã phê duyệt kế hoạch xây dựng đường vành đai, tuyến **thứ hai** trong mười năm, và yêu cầu các huyện báo cáo trước thứ Sáu.';
  return {
    id,
    language,
    ...(isTranslation ? { translationOf: `vi-${number}` } : {}),
    section: isTranslation ? 'politics' : 'chinh-tri',
    title: isTranslation ? `Ring road, report ${number}` : `Đường vành đai, bài ${number}`,
    sapo: paragraph.replaceAll('*', ''),
    authors: ['Ngọc Mận'],
    topics: [isTranslation ? 'Ring road' : 'Đường vành đai'],
    publishedAt: `2023-02-${String(1 + (Number(number) % 28)).padStart(2, '0')}T08:57:00+07:00`,
    status: 'published',
    body: [`## ${isTranslation ? 'Background' : 'Bối cảnh'}`, ...Array<string>(4).fill(paragraph)].join('\n\n'),
  };
}
