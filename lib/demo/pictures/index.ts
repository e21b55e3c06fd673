import sharp from 'sharp';
import { grainTile } from './grain';
import { exportChart, floodChart, populationChart } from './charts';
import * as city from './city-scenes';
import * as country from './country-scenes';
import * as indoor from './indoor-scenes';
import { provinceMap } from './map';
import * as portraits from './portraits';
import * as river from './river-scenes';
import * as sport from './sport-scenes';

interface Picture {
  name: string;
  draw: () => string;
}

/** Every picture of the demonstration newspaper, by file name without extension. */
export const pictures: Picture[] = [
  { name: 'song-tra-van-binh-minh', draw: river.riverDawn },
  { name: 'cho-noi-tra-van', draw: river.floatingMarket },
  { name: 'cang-cua-van', draw: river.fishingPort },
  { name: 'tau-ca-ra-khoi', draw: river.fleetLeaving },
  { name: 'lu-ve', draw: river.flood },
  { name: 'rung-ngap-man', draw: river.mangroves },
  { name: 'ho-thien-thuy', draw: river.moonLake },
  { name: 'le-hoi-dua-thuyen', draw: river.boatRace },
  { name: 'bien-hon-en', draw: river.swiftletIsland },
  { name: 'dong-muoi', draw: river.saltFields },
  { name: 'bai-rac-nhua', draw: river.beachCleanUp },
  { name: 'nha-nuoi-yen', draw: river.swiftletHouse },
  { name: 'ruong-lua-duc-hoa', draw: country.riceFields },
  { name: 'may-gat-lua', draw: country.harvester },
  { name: 'vuon-ca-phe', draw: country.coffeeHills },
  { name: 'lang-gom-binh-my', draw: country.pottery },
  { name: 'dien-gio-hon-en', draw: country.windFarm },
  { name: 'duong-cao-toc', draw: country.motorway },
  { name: 'trong-rung', draw: country.planting },
  { name: 'deo-may', draw: country.cloudPass },
  { name: 'dinh-lang', draw: country.communalHouse },
  { name: 'cho-que', draw: country.marketFromAbove },
  { name: 'dem-trang-ram', draw: country.midAutumn },
  { name: 'xe-dap-deo', draw: country.cyclists },
  { name: 'tru-so-uy-ban', draw: city.office },
  { name: 'cau-linh-an', draw: city.bridgeNight },
  { name: 'khu-cong-nghiep', draw: city.industrialPark },
  { name: 'ga-linh-an', draw: city.station },
  { name: 'nha-may-nuoc', draw: city.waterWorks },
  { name: 'benh-vien-tinh', draw: city.hospital },
  { name: 'pho-co-linh-an', draw: city.oldQuarter },
  { name: 'pho-dem', draw: city.nightStreet },
  { name: 'buu-dien-cu', draw: city.postOffice },
  { name: 'san-truong', draw: city.schoolYard },
  { name: 'hoi-truong-tinh', draw: indoor.assemblyHall },
  { name: 'det-lua', draw: indoor.weaving },
  { name: 'lop-hoc-vung-cao', draw: indoor.highlandSchool },
  { name: 'bac-si-kham', draw: indoor.doctor },
  { name: 'tiem-chung', draw: indoor.vaccination },
  { name: 'banh-mi-quan-via-he', draw: indoor.noodleBowl },
  { name: 'hat-boi', draw: indoor.classicalTheatre },
  { name: 'bao-tang', draw: indoor.museum },
  { name: 'thu-vien', draw: indoor.library },
  { name: 'cong-nghe-lop-hoc', draw: indoor.techClass },
  { name: 'san-van-dong', draw: sport.stadium },
  { name: 'cau-thu-nu', draw: sport.striker },
  { name: 'chay-marathon', draw: sport.marathon },
  { name: 'vo-co-truyen', draw: sport.martialArts },
  { name: 'bieu-do-xuat-khau', draw: exportChart },
  { name: 'bieu-do-mua-lu', draw: floodChart },
  { name: 'bieu-do-dan-so', draw: populationChart },
  { name: 'ban-do-hai-linh', draw: provinceMap },
  { name: 'chan-dung-ngoc-man', draw: portraits.ngocMan },
  { name: 'chan-dung-quoc-bao', draw: portraits.quocBao },
  { name: 'chan-dung-hong-van', draw: portraits.hongVan },
  { name: 'chan-dung-duc-hoa', draw: portraits.ducHoa },
  { name: 'chan-dung-gia-khanh', draw: portraits.giaKhanh },
  { name: 'chan-dung-minh-chau', draw: portraits.minhChau },
  { name: 'chan-dung-khanh-ha', draw: portraits.khanhHa },
  { name: 'chan-dung-whitlow', draw: portraits.whitlow },
  { name: 'chan-dung-thanh-tung', draw: portraits.thanhTung },
];

const GRAIN = 512;
let grain: Buffer | undefined;

/** Renders one picture as JPEG; the same name always gives the same bytes on the same machine. */
export async function drawPicture(name: string): Promise<Buffer> {
  const picture = pictures.find((candidate) => candidate.name === name);
  if (!picture) throw new Error(`No picture is called "${name}"`);
  grain ??= grainTile(GRAIN);
  return sharp(Buffer.from(picture.draw()))
    .flatten({ background: '#ffffff' })
    .composite([{ input: grain, raw: { width: GRAIN, height: GRAIN, channels: 4 }, tile: true }])
    .jpeg({ quality: 82, mozjpeg: false })
    .toBuffer();
}
