import { describe, expect, it } from 'vitest';
import { leastForLanguage, textLanguage } from './text-language';

describe('textLanguage', () => {
  it.each([
    [
      'vi',
      'Vietnamese',
      'Sáng 16/2, Thủ tướng Chính phủ chủ trì hội nghị triển khai Nghị quyết về phát triển vùng Đồng bằng sông Hồng. Nhiều dự án giao thông trọng điểm được đề xuất.',
    ],
    [
      'vi',
      'Vietnamese without marks',
      'Sang 16/2, Thu tuong Chinh phu chu tri hoi nghi trien khai Nghi quyet ve phat trien vung Dong bang song Hong. Nhieu du an giao thong trong diem duoc de xuat.',
    ],
    [
      'vi',
      'Vietnamese without marks, of the countryside',
      'Nguoi dan ven song chuyen nha len cao sau khi nuoc lu dang nhanh trong dem. Chinh quyen xa da huy dong thanh nien giup ba con di doi tai san va gia suc.',
    ],
    [
      'vi',
      'Vietnamese full of foreign names',
      'Đội tuyển Manchester United, Liverpool và Chelsea cùng các cầu thủ như Bruno Fernandes, Mohamed Salah, Cole Palmer sẽ dự giải Premier League mùa tới ở Anh.',
    ],
    [
      'en',
      'English',
      'On Thursday morning the provincial committee opened a conference on the resolution for the development of the river delta. Several major projects were put forward.',
    ],
    [
      'en',
      'English full of Vietnamese names',
      'Nguyễn Văn Ân, chairman of Hạ Long commune in Quảng Ninh, said the Đồng Tâm bridge would open to Trà Vân residents in March after Lê Thị Hạnh approved funds.',
    ],
  ])('says %s of %s', async (language, _, text) => {
    expect(await textLanguage(text)).toBe(language);
  });

  it('does not judge a text that is mostly names', async () => {
    expect(await textLanguage('The committee opened.')).toBeNull();
    expect(await textLanguage(`${' '.repeat(leastForLanguage)}The committee opened.`)).toBeNull();
    expect(await textLanguage('1 2 3 '.repeat(60))).toBeNull();
  });
});
