import type { Language } from '@/lib/i18n/languages';
import { type Word, wordsOf } from './words';

type Writing = Pick<Word, 'plain' | 'marked'>[];

/**
 * What Vietnamese newspapers write short or in full as they please: each line one thing. Only abbreviations that are no
 * word ("CA", công an, is one) and mean one thing in a newspaper ("TT" does not).
 */
const writings: string[][] = [
  // Who governs
  ['HĐND', 'Hội đồng nhân dân'],
  ['UBND', 'Ủy ban nhân dân'],
  ['ĐBQH', 'đại biểu Quốc hội'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc', 'Ủy ban MTTQ'],
  ['TAND', 'Tòa án nhân dân'],
  ['VKSND', 'Viện kiểm sát nhân dân'],
  ['LĐLĐ', 'Liên đoàn Lao động'],
  ['LHPN', 'Liên hiệp Phụ nữ'],
  ['LHQ', 'Liên Hợp Quốc'],
  ['GD&ĐT', 'GDĐT', 'Giáo dục và Đào tạo'],
  ['NN&PTNT', 'NNPTNT', 'Nông nghiệp và Phát triển nông thôn'],
  ['KH&CN', 'KHCN', 'Khoa học và Công nghệ'],
  ['GTVT', 'Giao thông vận tải'],
  // Where
  ['TP', 'thành phố'],
  ['TP.HCM', 'TPHCM', 'TP Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
  ['ĐBSCL', 'Đồng bằng sông Cửu Long'],
  ['KCN', 'khu công nghiệp'],
  ['HTX', 'hợp tác xã'],
  // School, health and what everybody pays for
  ['THCS', 'trung học cơ sở'],
  ['THPT', 'trung học phổ thông'],
  ['ĐH', 'đại học'],
  ['BV', 'bệnh viện'],
  ['BHXH', 'bảo hiểm xã hội'],
  ['BHYT', 'bảo hiểm y tế'],
  ['BHTN', 'bảo hiểm thất nghiệp'],
  ['ATTP', 'an toàn thực phẩm'],
  ['CCCD', 'căn cước công dân'],
  ['CNTT', 'công nghệ thông tin'],
  ['NTM', 'nông thôn mới'],
  ['GPMB', 'giải phóng mặt bằng'],
  ['BĐS', 'bất động sản'],
  // Order and safety
  ['CSGT', 'cảnh sát giao thông'],
  ['CSCĐ', 'cảnh sát cơ động'],
  ['CSĐT', 'cảnh sát điều tra'],
  ['BĐBP', 'Bộ đội Biên phòng'],
  ['ATGT', 'an toàn giao thông'],
  ['TNGT', 'tai nạn giao thông'],
  ['GPLX', 'giấy phép lái xe'],
  ['PCCC', 'phòng cháy chữa cháy', 'phòng cháy và chữa cháy'],
];

type Known = { writing: Writing; others: Writing[] };

/** By the first word of each writing, the longest first: "TP.HCM" is no "TP" that happens to stand before "HCM". */
const byFirstWord = new Map<string, Known[]>();
for (const line of writings) {
  const read = line.map((text) => wordsOf(text, 'vi').map(({ plain, marked }) => ({ plain, marked })));
  for (const writing of read) {
    const { plain } = writing[0]!;
    byFirstWord.set(plain, [...(byFirstWord.get(plain) ?? []), { writing, others: read.filter((other) => other !== writing) }]);
  }
}
for (const known of byFirstWord.values()) known.sort((one, other) => other.writing.length - one.writing.length);

/** Accents that were not typed may be any. */
const isWritten = (typed: Writing, writing: Writing): boolean =>
  writing.every(({ plain, marked }, index) => typed[index]?.plain === plain && [null, marked].includes(typed[index].marked));

/** How many of the words at the beginning of `typed` can be written otherwise, and how; null where none can. */
export function otherWritings(typed: Writing, language: Language): { length: number; others: Writing[] } | null {
  if (language !== 'vi') return null;
  const known = byFirstWord.get(typed[0]?.plain ?? '')?.find(({ writing }) => isWritten(typed, writing));
  return known ? { length: known.writing.length, others: known.others } : null;
}
