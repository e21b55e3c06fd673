import type { LiveEntryKind } from '@/lib/content/types';

type EntrySeed = {
  /** Minutes before the coverage's last moment. */
  before: number;
  kind?: LiveEntryKind;
  isKeyMoment?: boolean;
  headline?: string;
  /** Markdown, as in the articles. */
  text?: string;
  authors?: string[];
  picture?: { name: string; alt: string; caption: string };
};

export type CoverageSeed = {
  /** The article that tells it, by its id in `content`. */
  article: string;
  /** Hours ago of its last moment. */
  hoursAgo: number;
  isEnded: boolean;
  summary: string[];
  entries: EntrySeed[];
};

const stormVietnamese: CoverageSeed = {
  article: 'demo-vi-bao-hai-au-do-bo',
  hoursAgo: 0.15,
  isEnded: false,
  summary: [
    'Tâm bão đã vào bờ giữa Cửa Vân và Sa Hải, gió mạnh nhất cấp 9, giật cấp 11.',
    '14.200 người đã sơ tán; chưa có thiệt hại về người.',
    'Cầu Lĩnh An cấm mọi phương tiện đến khi gió xuống dưới cấp 7.',
    'Đỉnh lũ sông Trà Vân dự báo tới trong đêm.',
  ],
  entries: [
    {
      before: 0,
      headline: 'Điện trở lại với một nửa thành phố Lĩnh An',
      text: 'Công ty Điện lực Hải Lĩnh cho biết 38.000 trong số 71.000 hộ mất điện đã có điện lại. Các xã ven biển phải chờ đến khi cột trên tuyến Sa Hải được dựng lại, sớm nhất là ngày mai.',
      authors: ['Trần Quốc Bảo'],
    },
    {
      before: 34,
      kind: 'quotation',
      text: '“Nhà tôi bay mất nửa mái tôn, nhưng bàn thờ với con bò còn nguyên. Mai nắng thì lợp lại, có gì đâu.”\n\nBà Lương Thị Nhạn, 71 tuổi, ở điểm sơ tán Trường THCS Sa Hải.',
      authors: ['Khánh Hạ'],
    },
    {
      before: 61,
      isKeyMoment: true,
      headline: 'Đỉnh lũ sông Trà Vân dự báo thấp hơn mức báo động 3',
      text: 'Đài Khí tượng thủy văn tỉnh hạ dự báo đỉnh lũ tại trạm Lĩnh An xuống 3,4 mét, thấp hơn báo động 3 là 10 cm. Hồ Thiên Thủy đã ngừng xả. Triều cường vẫn là ẩn số: nếu gió chưa đổi hướng, nước ở khu phố Bờ Sông có thể cao thêm 50 cm.',
    },
    {
      before: 95,
      kind: 'correction',
      headline: 'Số tàu neo ở Cửa Vân là 612, không phải 621',
      text: 'Trong một diễn biến trước đó, chúng tôi viết 621 tàu. Con số đúng theo Đồn Biên phòng Cửa Vân là 612 tàu. Báo Hải Lĩnh xin lỗi bạn đọc.',
    },
    {
      before: 118,
      kind: 'picture',
      text: 'Cầu Lĩnh An lúc này: không một chiếc xe, chỉ còn gió.',
      picture: {
        name: 'cau-linh-an',
        alt: 'Cây cầu dây văng sáng đèn bắc qua sông trong đêm',
        caption: 'Cầu Lĩnh An, ảnh tư liệu. Cầu đóng từ trước khi bão vào.',
      },
      authors: ['Khánh Hạ'],
    },
    {
      before: 156,
      isKeyMoment: true,
      headline: 'Tâm bão vào bờ giữa Cửa Vân và Sa Hải',
      text: 'Trạm Cửa Vân đo được gió cấp 9, giật cấp 11, tương đương 115 km/giờ. Áp suất thấp nhất 982 hPa. Mắt bão đi qua trong mười bảy phút; Ban chỉ huy nhắc người dân **không ra ngoài khi gió đột ngột lặng**, vì gió sẽ đổi chiều và mạnh trở lại.',
      authors: ['Nguyễn Đức Hòa'],
    },
    {
      before: 190,
      text: 'Mái nhà lồng chợ Cửa Vân bị tốc một mảng chừng 200 mét vuông. Chợ đã đóng từ hôm qua nên không có ai bên trong.',
    },
    {
      before: 232,
      headline: 'Mười một điểm sơ tán có đủ gạo và nước ba ngày',
      text: 'Sở Công Thương vừa kiểm kê xong:\n\n- 46 tấn gạo, 9.800 thùng mì và nước uống;\n- 21 máy phát điện, trong đó bảy máy ở trạm y tế;\n- sữa và tã cho 640 trẻ dưới hai tuổi.',
    },
    {
      before: 275,
      kind: 'background',
      headline: 'Vì sao bão đổi hướng',
      text: 'Hôm qua, các mô hình còn đưa bão lên phía bắc. Một lưỡi áp cao mạnh lên sớm hơn dự kiến đã đẩy bão lệch sang tây. Trạm cảnh báo Hòn Én, lắp từ tháng 8, phát hiện việc này trước bốn giờ: đó là bốn giờ để sơ tán thêm hai xã.',
      authors: ['Nguyễn Đức Hòa'],
    },
    {
      before: 330,
      isKeyMoment: true,
      headline: 'Hoàn tất sơ tán 14.200 người',
      text: 'Xã cuối cùng là Sa Hải vừa báo đã đưa hết dân khỏi vùng nguy hiểm. Trong số này có 118 sản phụ và 2.050 người trên 70 tuổi.',
    },
    {
      before: 398,
      text: '612 tàu cá đã vào neo trong vịnh Cửa Vân, tất cả đều có liên lạc. Đội trực của Đồn Biên phòng đi từng dãy để mời những người còn ở lại giữ tàu lên bờ.',
      picture: {
        name: 'cang-cua-van',
        alt: 'Cảng cá với những tàu gỗ sơn xanh đậu sát nhau',
        caption: 'Tàu neo ba lớp ở cảng Cửa Vân.',
      },
      authors: ['Khánh Hạ'],
    },
    {
      before: 455,
      headline: 'Cầu Lĩnh An cấm xe, tàu khách dừng ở ga Lĩnh An',
      text: 'Cầu đóng với mọi phương tiện. Bốn đoàn tàu khách dừng lại ở ga Lĩnh An; ngành đường sắt phát suất ăn và cho đổi vé không mất phí.',
    },
    {
      before: 520,
      text: 'Chúng tôi bắt đầu tường thuật trực tiếp. Bão Hải Âu cách Hòn Én 90 km, đi với tốc độ 15 km/giờ. Mọi trường học trong tỉnh nghỉ hôm nay.',
    },
  ],
};

const stormEnglish: CoverageSeed = {
  article: 'demo-en-storm-hai-au-landfall',
  hoursAgo: 0.1,
  isEnded: false,
  summary: [
    'The eye has come ashore between Cua Van and Sa Hai, with winds of force 9 and gusts of force 11.',
    '14,200 people have been evacuated; nobody is known to be hurt.',
    'Linh An bridge is closed to all traffic until the wind drops below force 7.',
    'The Tra Van is expected to crest in the night.',
  ],
  entries: [
    {
      before: 0,
      headline: 'Power is back in half of Linh An',
      text: 'The lights are on again for 38,000 of the 71,000 households that lost them, Hai Linh Power says. Communes on the coast must wait until the poles on the Sa Hai line stand again, tomorrow at the earliest.',
    },
    {
      before: 31,
      kind: 'quotation',
      text: '“Half my roof has flown off, but the altar and the cow are where they were. If the sun is out tomorrow I shall put it back.”\n\nLuong Thi Nhan, 71, at the shelter in Sa Hai lower secondary school.',
      authors: ['Khánh Hạ'],
    },
    {
      before: 58,
      isKeyMoment: true,
      headline: 'River to crest just below the highest alarm',
      text: 'Forecasters have lowered the crest at Linh An to 3.4 metres, ten centimetres short of alarm level three. Thien Thuy reservoir has stopped releasing water. The tide remains the unknown: unless the wind turns, water in the riverside streets may rise half a metre more.',
    },
    {
      before: 92,
      kind: 'correction',
      headline: 'There are 612 boats in Cua Van bay, not 621',
      text: 'An earlier update said 621. The border guard counts 612. We are sorry for the error.',
    },
    {
      before: 116,
      kind: 'picture',
      text: 'Linh An bridge now: not a vehicle, only wind.',
      picture: {
        name: 'cau-linh-an',
        alt: 'A lit cable-stayed bridge over a river at night',
        caption: 'Linh An bridge in a picture from the archive. It was closed before the storm came in.',
      },
      authors: ['Khánh Hạ'],
    },
    {
      before: 153,
      isKeyMoment: true,
      headline: 'Storm comes ashore between Cua Van and Sa Hai',
      text: 'The station at Cua Van has measured gusts of 115 km/h and a pressure of 982 hPa. The eye took seventeen minutes to pass. The command centre reminds people **not to go out when it suddenly falls still**: the wind returns from the other side, and harder.',
      authors: ['Nguyễn Đức Hòa'],
    },
    {
      before: 188,
      text: 'About 200 square metres of roof are gone from the covered market in Cua Van. It had been shut since yesterday and nobody was inside.',
    },
    {
      before: 229,
      headline: 'Eleven shelters have rice and water for three days',
      text: 'What the trade department has counted:\n\n- 46 tonnes of rice, 9,800 boxes of noodles and water;\n- 21 generators, seven of them in clinics;\n- milk and nappies for 640 children under two.',
    },
    {
      before: 272,
      kind: 'background',
      headline: 'Why the storm turned',
      text: 'Yesterday the models still sent it north. A ridge of high pressure that grew sooner than expected pushed it west. The warning station on Hon En, set up in August, saw it four hours before the models did: four hours in which two more communes were moved.',
      authors: ['James Whitlow'],
    },
    {
      before: 327,
      isKeyMoment: true,
      headline: 'All 14,200 are out of the danger zone',
      text: 'Sa Hai, the last commune, reports that everyone has been moved. Among them are 118 women about to give birth and 2,050 people over 70.',
    },
    {
      before: 396,
      text: 'Six hundred and twelve fishing boats lie at anchor in Cua Van bay, all of them in contact. Border guards are going from row to row to bring ashore those who stayed to mind them.',
      picture: {
        name: 'cang-cua-van',
        alt: 'A fishing harbour with blue wooden boats side by side',
        caption: 'Boats three deep in Cua Van harbour.',
      },
      authors: ['Khánh Hạ'],
    },
    {
      before: 452,
      headline: 'Bridge closed, trains held at Linh An',
      text: 'Nothing crosses Linh An bridge any more. Four passenger trains are held at Linh An station, where meals are handed out and tickets changed free of charge.',
    },
    {
      before: 515,
      text: 'We begin our live coverage. Hai Au is 90 km off Hon En island and moving at 15 km/h. Every school in the province is closed today.',
    },
  ],
};

const raceVietnamese: CoverageSeed = {
  article: 'demo-vi-chung-ket-dua-thuyen',
  hoursAgo: 49,
  isEnded: true,
  summary: [
    'Vĩnh Lộc thắng chung kết sau 7 phút 41 giây, hơn Bình Mỹ một mũi thuyền.',
    'Thuyền nữ Vĩnh Lộc vào bán kết ngay lần đầu tham dự.',
  ],
  entries: [
    { before: 4, text: 'Chúng tôi khép lại tường thuật tại đây. Cảm ơn bạn đọc đã theo dõi, và hẹn mùa nước sau.' },
    {
      before: 22,
      isKeyMoment: true,
      headline: 'Ảnh đích: Vĩnh Lộc hơn một mũi thuyền',
      text: 'Tổ trọng tài xem ảnh trong bốn phút rồi giơ cờ đỏ cho Vĩnh Lộc: 7 phút 41 giây 2. Bình Mỹ kém ba phần mười giây. Cả bến đứng dậy.',
    },
    {
      before: 31,
      isKeyMoment: true,
      headline: 'Hai thuyền chạm đích gần như cùng lúc',
      text: 'Đến cọc tiêu thứ hai Bình Mỹ còn dẫn nửa thân thuyền. Vĩnh Lộc chuyển sang nhịp lửa sớm hơn thường lệ, và đến vạch thì mắt thường không phân được.',
    },
    {
      before: 44,
      kind: 'background',
      text: 'Vĩnh Lộc và Bình Mỹ đã gặp nhau ở chung kết sáu lần kể từ khi hội được mở lại; mỗi bên thắng ba.',
    },
    {
      before: 78,
      headline: 'Thuyền nữ dừng ở bán kết',
      text: 'Trương Thị Mỹ Duyên giữ nhịp đến hết đường đua, nhưng Bình Mỹ quá mạnh ở hai trăm mét cuối. Khán giả vẫn vỗ tay lâu nhất cho các chị.',
      authors: ['Lê Hồng Vân'],
    },
    {
      before: 125,
      isKeyMoment: true,
      headline: 'Thuyền nữ Vĩnh Lộc vào bán kết',
      text: 'Nhì loạt hai, sau Tân Thủy. Đây là lần đầu hội đua có thuyền nữ.',
      authors: ['Lê Hồng Vân'],
    },
    {
      before: 190,
      text: 'Hiệu lệnh đầu tiên. Sáu thuyền ở loạt một, nước xuôi, gió nhẹ.',
      picture: {
        name: 'song-tra-van-binh-minh',
        alt: 'Sông Trà Vân trong sương sớm',
        caption: 'Khúc sông Vĩnh Lộc trước giờ đua.',
      },
      authors: ['Khánh Hạ'],
    },
  ],
};

const raceEnglish: CoverageSeed = {
  article: 'demo-en-boat-race-final',
  hoursAgo: 49,
  isEnded: true,
  summary: [
    'Vinh Loc won the final in 7 minutes 41 seconds, a prow ahead of Binh My.',
    'The Vinh Loc women reached the semi-final at their first attempt.',
  ],
  entries: [
    { before: 3, text: 'That is all from the embankment. Thank you for reading, and until next year’s high water.' },
    {
      before: 21,
      isKeyMoment: true,
      headline: 'The photograph says Vinh Loc',
      text: 'The judges looked for four minutes, then raised the red flag: 7 minutes 41.2 seconds. Binh My were three tenths behind. The whole bank is on its feet.',
    },
    {
      before: 30,
      isKeyMoment: true,
      headline: 'Too close to call',
      text: 'Binh My led by half a length at the second marker. Vinh Loc went to the “fire beat” earlier than anyone does, and at the line the eye could not part them.',
    },
    {
      before: 43,
      kind: 'background',
      text: 'These two villages have met in six finals since the race was revived. Each has won three.',
    },
    {
      before: 77,
      headline: 'The women’s run ends',
      text: 'Truong Thi My Duyen held her beat to the end, but Binh My were too strong over the last two hundred metres. Nobody has been applauded for longer today.',
    },
    {
      before: 124,
      isKeyMoment: true,
      headline: 'The Vinh Loc women are in the semi-final',
      text: 'Second in their heat, behind Tan Thuy. No women’s boat had entered this race before.',
    },
    {
      before: 188,
      text: 'They are off. Six boats in the first heat, with the stream and hardly any wind.',
      picture: {
        name: 'song-tra-van-binh-minh',
        alt: 'The Tra Van in the morning mist',
        caption: 'The course off Vinh Loc before the first heat.',
      },
      authors: ['Khánh Hạ'],
    },
  ],
};

/** The live coverages of the demonstration newspaper: one that goes on, one that has ended, each in both editions. */
export const coverages: CoverageSeed[] = [stormVietnamese, stormEnglish, raceVietnamese, raceEnglish];
