import type { Language } from '@/lib/i18n/languages';

/**
 * What readers of the demonstration newspaper might type, and which of its stories may then stand among the first three:
 * their files in `lib/demo/content`. Written before there was an index, from the stories and not from what it finds.
 */
export type ExpectedSearch = {
  kind:
    | 'accents'
    | 'no accents'
    | 'half'
    | 'tone marks'
    | 'typo'
    | 'abbreviation'
    | 'English'
    | 'name'
    | 'number'
    | 'phrase'
    | 'stop words'
    | 'hostile';
  language: Language;
  query: string;
  /** Empty where nothing is to be found. */
  stories: string[];
};

export const expectedSearches: ExpectedSearch[] = [
  {
    kind: 'accents',
    language: 'vi',
    query: 'làng lụa Đức Hòa',
    stories: ['khung-cui-song-tra-van'],
  },
  {
    kind: 'accents',
    language: 'vi',
    query: 'rừng ngập mặn',
    stories: ['rung-ngap-man-cua-van', 'rac-nhua-hon-en', 'hon-en-mua-yen', 'mot-ngay-tren-song-tra-van'],
  },
  { kind: 'accents', language: 'vi', query: 'khe co giãn', stories: ['cau-linh-an-cam-xe-dem'] },
  { kind: 'accents', language: 'vi', query: 'tiêm chủng', stories: ['so-tiem-chung-dien-tu', 'tiem-chung-vung-xa'] },
  { kind: 'accents', language: 'vi', query: 'đột quỵ', stories: ['don-nguyen-dot-quy'] },
  { kind: 'accents', language: 'vi', query: 'điện gió', stories: ['dien-gio-hon-en', 'cao-toc-deo-may-cho-canh-tuabin'] },
  { kind: 'no accents', language: 'vi', query: 'duc hoa', stories: ['dat-may-gat-duc-hoa', 'khung-cui-song-tra-van', 'nha-noi-duc-hoa'] },
  { kind: 'no accents', language: 'vi', query: 'DUC HOA', stories: ['dat-may-gat-duc-hoa', 'khung-cui-song-tra-van', 'nha-noi-duc-hoa'] },
  { kind: 'no accents', language: 'vi', query: 'hat boi', stories: ['hat-boi-ve-lang', 'dinh-lang-vinh-loc'] },
  { kind: 'no accents', language: 'vi', query: 'bong da nu', stories: ['bang-xep-hang-bong-da-nu', 'bong-da-nu-cua-van'] },
  { kind: 'no accents', language: 'vi', query: 'yen sao', stories: ['lo-yen-sao-dau-tien'] },
  {
    kind: 'no accents',
    language: 'vi',
    query: 'deo may',
    stories: ['cao-toc-deo-may-cho-canh-tuabin', 'di-tau-len-deo-may', 'dua-xe-dap-deo-may'],
  },
  { kind: 'half', language: 'vi', query: 'đức hoa', stories: ['dat-may-gat-duc-hoa', 'khung-cui-song-tra-van', 'nha-noi-duc-hoa'] },
  { kind: 'half', language: 'vi', query: 'nha may nước', stories: ['nha-may-nuoc-tra-van'] },
  { kind: 'half', language: 'vi', query: 'chợ noi', stories: ['cho-noi-tra-van'] },
  { kind: 'tone marks', language: 'vi', query: 'đức hoà', stories: ['dat-may-gat-duc-hoa', 'khung-cui-song-tra-van', 'nha-noi-duc-hoa'] },
  { kind: 'tone marks', language: 'vi', query: 'đức hòa', stories: ['dat-may-gat-duc-hoa', 'khung-cui-song-tra-van', 'nha-noi-duc-hoa'] },
  {
    kind: 'tone marks',
    language: 'vi',
    query: 'thuỷ sản',
    stories: ['xuat-khau-quy-tang', 'cang-cua-van-nao-vet-luong', 'tau-hang-ga-linh-an'],
  },
  // A local train; without accents the same as "tàu chở", a vessel that carries.
  { kind: 'tone marks', language: 'vi', query: 'tàu chợ', stories: ['di-tau-len-deo-may'] },
  { kind: 'typo', language: 'vi', query: 'rừng ngâp măn', stories: ['rung-ngap-man-cua-van', 'rac-nhua-hon-en', 'hon-en-mua-yen'] },
  { kind: 'typo', language: 'vi', query: 'thu vienn', stories: ['xe-thu-vien-luu-dong'] },
  { kind: 'typo', language: 'vi', query: 'vac xim', stories: ['so-tiem-chung-dien-tu', 'tiem-chung-vung-xa'] },
  { kind: 'typo', language: 'en', query: 'mangorves', stories: ['cua-van-mangroves-return', 'a-day-on-the-tra-van', 'hon-en-swiftlets'] },
  // Written after a reader of the portal had found nothing with them.
  { kind: 'typo', language: 'en', query: 'strom', stories: ['storm-hai-au-landfall'] },
  { kind: 'typo', language: 'vi', query: 'nongdan', stories: ['dat-may-gat-duc-hoa', 'cu-tri-ea-lam'] },
  { kind: 'typo', language: 'en', query: 'vacination', stories: ['highland-vaccination'] },
  // Written with the abbreviations: each is spelt the other way in these stories.
  { kind: 'abbreviation', language: 'vi', query: 'CSGT', stories: ['cao-toc-deo-may-cho-canh-tuabin'] },
  { kind: 'abbreviation', language: 'vi', query: 'csgt dan duong', stories: ['cao-toc-deo-may-cho-canh-tuabin'] },
  {
    kind: 'abbreviation',
    language: 'vi',
    query: 'kỳ họp Hội đồng nhân dân tỉnh',
    stories: ['hdnd-tinh-thong-qua-14-nghi-quyet'],
  },
  { kind: 'abbreviation', language: 'vi', query: 'uy ban nhan dan xa duc hoa', stories: ['nha-noi-duc-hoa', 'khung-cui-song-tra-van'] },
  { kind: 'English', language: 'en', query: 'mangrove', stories: ['cua-van-mangroves-return', 'a-day-on-the-tra-van', 'hon-en-swiftlets'] },
  { kind: 'English', language: 'en', query: 'salt maker', stories: ['sa-hai-salt-makers'] },
  { kind: 'English', language: 'en', query: 'Hon En wind farm', stories: ['wind-farm-hon-en'] },
  { kind: 'English', language: 'en', query: 'Đức Hòa', stories: ['looms-of-duc-hoa', 'a-day-on-the-tra-van', 'cua-van-women'] },
  { kind: 'name', language: 'vi', query: 'Suối Đá', stories: ['lop-hoc-suoi-da', 'xe-thu-vien-luu-dong', 'tiem-chung-vung-xa'] },
  { kind: 'name', language: 'vi', query: 'binh my', stories: ['lo-cui-binh-my'] },
  { kind: 'name', language: 'en', query: 'Lake Thien Thuy', stories: ['lake-thien-thuy'] },
  { kind: 'number', language: 'vi', query: '586 triệu USD', stories: ['xuat-khau-quy-tang'] },
  { kind: 'number', language: 'vi', query: '3.200 người', stories: ['chay-hon-en'] },
  { kind: 'number', language: 'vi', query: '6,4 tấn', stories: ['rac-nhua-hon-en'] },
  { kind: 'phrase', language: 'vi', query: '"lấy người dân làm trung tâm"', stories: ['nghi-quyet-chuyen-doi-so-2023'] },
  { kind: 'phrase', language: 'en', query: '"post office"', stories: ['old-post-office'] },
  { kind: 'phrase', language: 'vi', query: '"dân người lấy trung"', stories: [] },
  {
    kind: 'stop words',
    language: 'en',
    query: 'the bridge at night',
    stories: ['linh-an-bridge-night-closure'],
  },
  { kind: 'hostile', language: 'vi', query: `yến sào' OR 1=1; DROP TABLE articles; --`, stories: [] },
  { kind: 'hostile', language: 'vi', query: 'robot" (* -kênh*) mương:', stories: ['robot-thu-gom-rac'] },
];
