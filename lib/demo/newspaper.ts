import type { Language } from '@/lib/i18n/languages';

type Bilingual = Record<Language, string>;

/** The newspaper of the invented province that a fresh store is filled with. */
export const masthead = {
  shared: {
    licenceDate: '2021-06-21T00:00:00.000Z',
    telephone: '0299 3 862 100',
    email: 'toasoan@baohailinh.example',
    accentLight: '#9c1c22',
    accentDark: '#f0837f',
    timeZone: 'Asia/Ho_Chi_Minh',
  },
  vi: {
    name: 'Báo Hải Lĩnh',
    tagline: 'Tiếng nói của người dân vùng sông Trà Vân',
    governingBody: 'Tỉnh ủy Hải Lĩnh',
    licenceNumber: '218/GP-BTTTT',
    editorInChief: 'Nguyễn Thị Thu Hà',
    address: '12 đường Bờ Sông, phường Trà Vân, thành phố Lĩnh An, tỉnh Hải Lĩnh',
    copyright:
      '© Báo Hải Lĩnh. Ghi rõ nguồn “Báo Hải Lĩnh” khi phát hành lại thông tin từ trang này. Tờ báo và mọi nhân vật đều là hư cấu, dùng để giới thiệu phần mềm Trang Nhất.',
    social: [
      { network: 'Facebook', href: 'https://facebook.example/baohailinh' },
      { network: 'Zalo', href: 'https://zalo.example/baohailinh' },
      { network: 'YouTube', href: 'https://youtube.example/baohailinh' },
    ],
  },
  en: {
    name: 'Hai Linh News',
    tagline: 'The English edition of Báo Hải Lĩnh',
    governingBody: 'Hai Linh Provincial Party Committee',
    licenceNumber: '218/GP-BTTTT',
    editorInChief: 'Nguyễn Thị Thu Hà',
    address: '12 Bo Song Street, Tra Van Ward, Linh An City, Hai Linh Province, Viet Nam',
    copyright:
      '© Hai Linh News. Please credit “Hai Linh News” when republishing. The newspaper and everyone in it are invented, to show what the Trang Nhất software does.',
    social: [
      { network: 'Facebook', href: 'https://facebook.example/hailinhnews' },
      { network: 'X', href: 'https://x.example/hailinhnews' },
    ],
  },
};

type SectionSeed = {
  vi: { slug: string; name: string; description: string };
  en: { slug: string; name: string; description: string };
  children?: SectionSeed[];
};

/** In the order of the navigation. */
export const sections: SectionSeed[] = [
  {
    vi: {
      slug: 'chinh-tri',
      name: 'Chính trị',
      description: 'Hội đồng nhân dân, chính quyền hai cấp và những quyết định chạm tới từng nhà.',
    },
    en: {
      slug: 'politics',
      name: 'Politics',
      description: 'The provincial council, local government and the decisions that reach every home.',
    },
  },
  {
    vi: { slug: 'kinh-te', name: 'Kinh tế', description: 'Doanh nghiệp, cảng, công trình và đồng tiền của Hải Lĩnh.' },
    en: { slug: 'business', name: 'Business', description: 'Companies, ports, public works and where the money goes in Hai Linh.' },
    children: [
      {
        vi: { slug: 'nong-nghiep', name: 'Nông nghiệp', description: 'Lúa Đức Hòa, cà phê Ea Lâm và người làm ra chúng.' },
        en: { slug: 'agriculture', name: 'Agriculture', description: 'Duc Hoa rice, Ea Lam coffee and the people who grow them.' },
      },
      {
        vi: { slug: 'bien-dao', name: 'Biển đảo', description: 'Cửa Vân, Hòn Én và những con tàu.' },
        en: { slug: 'sea-and-islands', name: 'Sea and islands', description: 'Cua Van, Hon En and the boats between them.' },
      },
    ],
  },
  {
    vi: { slug: 'xa-hoi', name: 'Xã hội', description: 'Đời sống ở phố, ở xã và trên đường.' },
    en: { slug: 'society', name: 'Society', description: 'Life in the towns, the communes and on the road.' },
    children: [
      {
        vi: { slug: 'giao-duc', name: 'Giáo dục', description: 'Trường lớp từ Lĩnh An tới vùng cao.' },
        en: { slug: 'education', name: 'Education', description: 'Schools from Linh An to the highlands.' },
      },
      {
        vi: { slug: 'y-te', name: 'Y tế', description: 'Bệnh viện, trạm xá và sức khỏe của người dân.' },
        en: { slug: 'health', name: 'Health', description: 'Hospitals, clinics and how people are.' },
      },
    ],
  },
  {
    vi: { slug: 'moi-truong', name: 'Môi trường', description: 'Sông, rừng, biển và thời tiết đang đổi thay.' },
    en: { slug: 'environment', name: 'Environment', description: 'River, forest, sea and a changing climate.' },
  },
  {
    vi: { slug: 'van-hoa', name: 'Văn hóa', description: 'Sân khấu, sách, lễ hội và người giữ nghề.' },
    en: { slug: 'culture', name: 'Culture', description: 'Stage, books, festivals and those who keep the crafts.' },
    children: [
      {
        vi: { slug: 'di-san', name: 'Di sản', description: 'Những gì cha ông để lại, và chuyện giữ gìn hôm nay.' },
        en: { slug: 'heritage', name: 'Heritage', description: 'What was handed down, and the work of keeping it.' },
      },
    ],
  },
  {
    vi: { slug: 'du-lich', name: 'Du lịch', description: 'Đi đâu, ăn gì, xem gì ở Hải Lĩnh.' },
    en: { slug: 'travel', name: 'Travel', description: 'Where to go and what to eat in Hai Linh.' },
  },
  {
    vi: { slug: 'the-thao', name: 'Thể thao', description: 'Sân cỏ, đường chạy và những tay đua vượt đèo.' },
    en: { slug: 'sport', name: 'Sport', description: 'Pitches, roads and riders over the pass.' },
  },
  {
    vi: { slug: 'phong-su', name: 'Phóng sự', description: 'Những câu chuyện cần nhiều thời gian để kể, và để đọc.' },
    en: { slug: 'long-reads', name: 'Long reads', description: 'Stories that take their time.' },
  },
];

export const topics: Bilingual[] = [
  { vi: 'Nghị quyết', en: 'Resolutions' },
  { vi: 'Chuyển đổi số', en: 'Digital transformation' },
  { vi: 'Cảng Cửa Vân', en: 'Cua Van Port' },
  { vi: 'Xuất khẩu', en: 'Exports' },
  { vi: 'Cà phê', en: 'Coffee' },
  { vi: 'Mùa lũ', en: 'Flood season' },
  { vi: 'Năng lượng gió', en: 'Wind power' },
  { vi: 'Làng nghề', en: 'Craft villages' },
  { vi: 'Lễ hội', en: 'Festivals' },
  { vi: 'Trường học vùng cao', en: 'Highland schools' },
  { vi: 'Tiêm chủng', en: 'Vaccination' },
  { vi: 'Hòn Én', en: 'Hon En island' },
  { vi: 'Bóng đá nữ', en: 'Women’s football' },
  { vi: 'Ẩm thực', en: 'Food' },
  { vi: 'Rừng ngập mặn', en: 'Mangroves' },
  { vi: 'Đường sắt', en: 'Railway' },
];

type AuthorSeed = { name: string; portrait: string; role: Bilingual; biography: Bilingual; portraitAlt: Bilingual };

const portraitAlt = (name: string): Bilingual => ({ vi: `Chân dung ${name}`, en: `Portrait of ${name}` });

export const authors: AuthorSeed[] = [
  {
    name: 'Ngọc Mận',
    portrait: 'chan-dung-ngoc-man',
    portraitAlt: portraitAlt('Ngọc Mận'),
    role: { vi: 'Phóng viên chính trị', en: 'Political reporter' },
    biography: {
      vi: 'Ngọc Mận theo dõi Hội đồng nhân dân và chính quyền tỉnh từ năm 2009. Chị lớn lên ở Vĩnh Lộc, học luật trước khi chuyển sang viết báo, và vẫn đọc hết phụ lục của từng nghị quyết.',
      en: 'Ngọc Mận has covered the provincial council and government since 2009. She grew up in Vinh Loc, read law before turning to journalism, and still reads every annex of every resolution.',
    },
  },
  {
    name: 'Trần Quốc Bảo',
    portrait: 'chan-dung-quoc-bao',
    portraitAlt: portraitAlt('Trần Quốc Bảo'),
    role: { vi: 'Biên tập viên kinh tế', en: 'Business editor' },
    biography: {
      vi: 'Trần Quốc Bảo phụ trách mảng kinh tế và hạ tầng. Anh từng làm kế toán ở cảng Cửa Vân sáu năm, nên tin rằng mỗi con số đều có một người đứng sau.',
      en: 'Trần Quốc Bảo edits business and infrastructure. He kept the books at Cua Van port for six years, and believes that behind every figure stands a person.',
    },
  },
  {
    name: 'Lê Hồng Vân',
    portrait: 'chan-dung-hong-van',
    portraitAlt: portraitAlt('Lê Hồng Vân'),
    role: { vi: 'Phóng viên văn hóa', en: 'Culture reporter' },
    biography: {
      vi: 'Lê Hồng Vân viết về sân khấu, di sản và những chuyến đi. Bà nội chị là đào hát bội ở Lĩnh An; chị giữ lại chiếc trống chầu và thói quen ngồi hàng ghế đầu.',
      en: 'Lê Hồng Vân writes on theatre, heritage and travel. Her grandmother sang hat boi in Linh An; Vân kept the drum, and the habit of sitting in the front row.',
    },
  },
  {
    name: 'Nguyễn Đức Hòa',
    portrait: 'chan-dung-duc-hoa',
    portraitAlt: portraitAlt('Nguyễn Đức Hòa'),
    role: { vi: 'Phóng viên môi trường', en: 'Environment reporter' },
    biography: {
      vi: 'Nguyễn Đức Hòa đi dọc sông Trà Vân hai lần mỗi năm, một lần mùa kiệt, một lần mùa lũ. Anh tốt nghiệp thủy văn và tự dựng chiếc thước đo nước trước cổng tòa soạn.',
      en: 'Nguyễn Đức Hòa walks the length of the Tra Van twice a year, once in drought and once in flood. A hydrologist by training, he put up the water gauge outside the newsroom himself.',
    },
  },
  {
    name: 'Phạm Gia Khánh',
    portrait: 'chan-dung-gia-khanh',
    portraitAlt: portraitAlt('Phạm Gia Khánh'),
    role: { vi: 'Phóng viên thể thao', en: 'Sport reporter' },
    biography: {
      vi: 'Phạm Gia Khánh từng chạy 5.000 mét cho đội tỉnh. Anh viết về bóng đá nữ, điền kinh và cuộc đua xe đạp qua Đèo Mây mà anh chưa bao giờ về đích trước giờ ăn tối.',
      en: 'Phạm Gia Khánh ran the 5,000 metres for the province. He covers women’s football, athletics and the race over May Pass, which he has never finished before supper.',
    },
  },
  {
    name: 'Đỗ Minh Châu',
    portrait: 'chan-dung-minh-chau',
    portraitAlt: portraitAlt('Đỗ Minh Châu'),
    role: { vi: 'Phóng viên giáo dục, y tế', en: 'Education and health reporter' },
    biography: {
      vi: 'Đỗ Minh Châu dạy học bốn năm ở vùng cao trước khi cầm bút. Chị theo dõi trường lớp, bệnh viện và những chính sách chỉ lộ ra khi gặp người thật.',
      en: 'Đỗ Minh Châu taught for four years in the highlands before she took up reporting. She follows schools, hospitals and policies that only show their meaning when you meet people.',
    },
  },
  {
    name: 'Khánh Hạ',
    portrait: 'chan-dung-khanh-ha',
    portraitAlt: portraitAlt('Khánh Hạ'),
    role: { vi: 'Phóng viên ảnh', en: 'Photographer' },
    biography: {
      vi: 'Khánh Hạ chụp Hải Lĩnh từ năm 2014, phần lớn trước bảy giờ sáng. Chị mê ánh sáng chéo trên nước và không bao giờ bảo ai cười.',
      en: 'Khánh Hạ has photographed Hai Linh since 2014, mostly before seven in the morning. She loves low light on water, and never tells anyone to smile.',
    },
  },
  {
    name: 'Bùi Thanh Tùng',
    portrait: 'chan-dung-thanh-tung',
    portraitAlt: portraitAlt('Bùi Thanh Tùng'),
    role: { vi: 'Phóng viên điều tra, phóng sự', en: 'Features and investigations' },
    biography: {
      vi: 'Bùi Thanh Tùng viết phóng sự dài. Ông gắn bó với tòa soạn 26 năm, đi nhiều hơn ngồi, và cho rằng chi tiết hay nhất thường đến sau khi đã gấp sổ.',
      en: 'Bùi Thanh Tùng writes the long reads. In 26 years at the paper he has walked more than he has sat, and holds that the best detail comes after the notebook is shut.',
    },
  },
  {
    name: 'James Whitlow',
    portrait: 'chan-dung-whitlow',
    portraitAlt: portraitAlt('James Whitlow'),
    role: { vi: 'Biên tập viên bản tiếng Anh', en: 'English edition editor' },
    biography: {
      vi: 'James Whitlow phụ trách bản tiếng Anh từ năm 2018. Ông đến Lĩnh An dạy học một học kỳ, ở lại vì món bún cá, và nay viết về những gì khách phương xa hay bỏ lỡ.',
      en: 'James Whitlow has run the English edition since 2018. He came to Linh An to teach for one term, stayed for the noodle soup, and writes about what visitors tend to miss.',
    },
  },
];
