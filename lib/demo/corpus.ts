import type { BodyNode, ImportRecord } from '@/lib/import';
import { languages, type Language } from '@/lib/i18n/languages';

/** How many stories of a day each edition has: what a provincial newspaper publishes. */
const storiesOfDay = 40;

const oneDay = 86_400_000;

type Words = Record<Language, string>;

const places: Words[] = (
  [
    ['Tân Thủy', 'Tan Thuy'],
    ['Ea Lâm', 'Ea Lam'],
    ['Đức Hòa', 'Duc Hoa'],
    ['Cửa Vân', 'Cua Van'],
    ['Hòn Én', 'Hon En'],
    ['Lĩnh An', 'Linh An'],
    ['Phú Lộc', 'Phu Loc'],
    ['Mỹ Thạnh', 'My Thanh'],
    ['Sơn Khê', 'Son Khe'],
    ['Bình Lư', 'Binh Lu'],
    ['Trà Bồn', 'Tra Bon'],
    ['Vĩnh Hảo', 'Vinh Hao'],
    ['An Nhuận', 'An Nhuan'],
    ['Thạch Kiều', 'Thach Kieu'],
    ['Xuân Đài', 'Xuan Dai'],
    ['Hải Yến', 'Hai Yen'],
  ] as const
).map(([vi, en]) => ({ vi, en }));

/** What happens, where it is filed, and how many of what. */
const events: { section: Words; title: Words; sapo: Words }[] = [
  {
    section: { vi: 'xa-hoi', en: 'society' },
    title: { vi: '{place} khánh thành cây cầu dân sinh dài {n} mét', en: '{place} opens a {n}-metre bridge for its villages' },
    sapo: {
      vi: 'Cây cầu bê tông dài {n} mét thay cho chiếc đò ngang, đưa học trò {place} đến trường không còn phải đợi con nước.',
      en: 'A concrete span of {n} metres replaces the ferry, and the pupils of {place} no longer wait for the tide to go to school.',
    },
  },
  {
    section: { vi: 'nong-nghiep', en: 'agriculture' },
    title: { vi: 'Nông dân {place} thu {n} tấn lúa thơm trong vụ mới', en: 'Farmers in {place} bring in {n} tonnes of fragrant rice' },
    sapo: {
      vi: 'Với {n} tấn lúa thơm vừa gặt, hợp tác xã {place} ký được hợp đồng bao tiêu cho cả vụ sau.',
      en: 'With {n} tonnes of fragrant rice in the barns, the cooperative of {place} has a buyer for the next season as well.',
    },
  },
  {
    section: { vi: 'giao-duc', en: 'education' },
    title: { vi: 'Trường học ở {place} đón {n} học sinh vào năm học mới', en: '{n} pupils begin the school year in {place}' },
    sapo: {
      vi: '{n} học sinh {place} bước vào năm học mới trong những phòng học vừa sơn lại, với thư viện mở cả cuối tuần.',
      en: '{n} pupils of {place} start the year in freshly painted rooms, with a library that stays open at weekends.',
    },
  },
  {
    section: { vi: 'y-te', en: 'health' },
    title: { vi: 'Trạm y tế {place} khám miễn phí cho {n} người cao tuổi', en: 'Clinic in {place} sees {n} older people free of charge' },
    sapo: {
      vi: 'Trong ba ngày, y bác sĩ từ Lĩnh An về {place} khám, đo mắt và cấp thuốc cho {n} người cao tuổi.',
      en: 'In three days, doctors from Linh An examined {n} older people in {place}, tested their eyes and handed out medicine.',
    },
  },
  {
    section: { vi: 'bien-dao', en: 'sea-and-islands' },
    title: { vi: 'Tàu cá {place} trúng luồng, cập bến với {n} tạ cá ngừ', en: 'Boats from {place} land {n} quintals of tuna' },
    sapo: {
      vi: 'Sau mười hai ngày bám biển, đội tàu {place} về bến với {n} tạ cá ngừ, giá bán tại cầu cảng cao hơn đầu mùa.',
      en: 'After twelve days at sea the fleet of {place} is back with {n} quintals of tuna, which fetch more on the quay than in spring.',
    },
  },
  {
    section: { vi: 'the-thao', en: 'sport' },
    title: { vi: '{n} tay chèo tranh tài ở hội đua thuyền {place}', en: '{n} rowers race at the {place} regatta' },
    sapo: {
      vi: 'Mặt sông trước đình {place} chật kín người xem khi {n} tay chèo của chín làng vào vạch xuất phát.',
      en: 'The banks before the communal house of {place} were packed as {n} rowers from nine villages came to the line.',
    },
  },
  {
    section: { vi: 'moi-truong', en: 'environment' },
    title: { vi: '{place} trồng lại {n} héc-ta rừng ngập mặn', en: '{place} replants {n} hectares of mangrove' },
    sapo: {
      vi: '{n} héc-ta bãi bồi ở {place} đã phủ xanh cây đước con; đoàn viên và ngư dân thay nhau giữ bãi suốt mùa gió.',
      en: '{n} hectares of mudflat at {place} are green with young mangrove, and villagers take turns to guard them through the windy season.',
    },
  },
  {
    section: { vi: 'kinh-te', en: 'business' },
    title: { vi: 'Xưởng dệt {place} nhận thêm {n} lao động trong quý', en: 'Weaving mill in {place} takes on {n} more people' },
    sapo: {
      vi: 'Đơn hàng từ ba tỉnh bạn giúp xưởng dệt {place} tuyển thêm {n} người, phần lớn là phụ nữ đã quá bốn mươi.',
      en: 'Orders from three neighbouring provinces let the mill in {place} hire {n} people, most of them women over forty.',
    },
  },
];

const sentences: Words[] = [
  {
    vi: 'Sáng sớm, sân trụ sở xã {place} đã đông người chờ từ lúc sương chưa tan.',
    en: 'By dawn the yard of the commune office in {place} was full, with the mist still down.',
  },
  {
    vi: 'Con số {n} được cán bộ thống kê kiểm lại hai lần trước khi công bố.',
    en: 'The figure of {n} was checked twice before anybody announced it.',
  },
  {
    vi: 'Ông Bảy, người gắn bó với vùng đất này hơn sáu mươi năm, bảo rằng ông chưa từng thấy chuyện gì nhanh đến thế.',
    en: 'Old Bay, who has lived here for more than sixty years, said that he had never seen anything go so fast.',
  },
  {
    vi: 'Kinh phí lấy từ ngân sách huyện và phần đóng góp của bà con xa quê.',
    en: 'The money came from the district and from people who have moved away.',
  },
  {
    vi: 'Ở {place}, người ta quen hỏi nhau về con nước trước khi hỏi về giá cả.',
    en: 'In {place} people ask about the tide before they ask about prices.',
  },
  {
    vi: 'Huyện hứa sẽ quay lại sau mùa mưa để xem việc gì còn dang dở.',
    en: 'The district has promised to come back after the rains and see what is left to do.',
  },
  {
    vi: 'Nhiều nhà mang cơm nắm, nước chè ra mời những người đứng đợi.',
    en: 'Many families brought rice balls and tea for those who waited.',
  },
  {
    vi: 'Chị Hạnh, bí thư chi đoàn, ghi từng ý kiến vào cuốn sổ bìa xanh.',
    en: 'Ms Hanh of the youth union wrote each remark into a green notebook.',
  },
  { vi: 'Kết quả sẽ được dán ở nhà văn hóa thôn trong tuần này.', en: 'The outcome will be posted at the village hall this week.' },
  {
    vi: 'Tính đến chiều qua, {n} là con số cao nhất trong năm năm.',
    en: 'As of yesterday afternoon, {n} was the highest figure in five years.',
  },
];

const reporters = [
  'Lê Hoài An',
  'Trần Vũ Bình',
  'Phạm Thu Dung',
  'Y Brốt Niê',
  'Nguyễn Cẩm Giang',
  'Đỗ Minh Hải',
  'Võ Thị Lành',
  'Hồ Sĩ Nam',
];

/** Numbers that are the same each time, and look like no rule. https://en.wikipedia.org/wiki/Xorshift */
function* numbersFrom(seed: number): Generator<number, never> {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    yield state;
  }
}

function recordOf(index: number, language: Language, now: number): ImportRecord {
  const numbers = numbersFrom(index + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[numbers.next().value % items.length]!;
  const town = pick(places);
  const place = town[language];
  const event = pick(events);
  const n = String(20 + (numbers.next().value % 900));
  const say = (words: Words): string => words[language].replaceAll('{place}', place).replaceAll('{n}', n);
  const paragraph = (): BodyNode => ({
    kind: 'paragraph',
    content: [{ kind: 'text', text: `${say(pick(sentences))} ${say(pick(sentences))} ${say(pick(sentences))}`, marks: [] }],
  });
  return {
    sourceSystem: 'corpus',
    sourceId: `${language}-${index}`,
    language,
    // Half of the stories have a pair.
    translationOf: language === 'en' && index % 2 === 0 ? `vi-${index}` : null,
    section: { slug: event.section[language] },
    secondarySections: [],
    title: say(event.title),
    slug: null,
    sapo: say(event.sapo),
    kicker: null,
    authors: [pick(reporters)],
    byline: null,
    topics: [place],
    publishedAt: new Date(now - Math.floor(((index + 1) * oneDay) / storiesOfDay)).toISOString(),
    updatedAt: null,
    hoursAgo: null,
    updatedHoursAgo: null,
    status: 'published',
    format: 'standard',
    hero: null,
    legacyUrls: [`/${language}-cu/${index}.html`],
    body: Array.from({ length: 4 + (index % 4) }, paragraph),
    place: `${language} ${index + 1}`,
  };
}

/**
 * Synthetic stories about the invented province, for trying the portal at size: the same texts each time, the newest of
 * them of this moment, so many a day, half of them in both editions, each with its town as its topic.
 * @param count for each language
 * @param now milliseconds
 */
export function* corpus(count: number, now: number): Generator<ImportRecord> {
  for (let index = 0; index < count; index++) {
    for (const language of languages) yield recordOf(index, language, now);
  }
}
