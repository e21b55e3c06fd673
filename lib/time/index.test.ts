import { afterEach, describe, expect, it } from 'vitest';
import {
  dayFromParts,
  dayOf,
  dayRange,
  formatClock,
  formatDayAndMonth,
  formatLongDate,
  formatShortDate,
  formatWithOffset,
  latestInstant,
  shiftDay,
} from '.';

const newspaper = 'Asia/Ho_Chi_Minh';
const machinesOwn = process.env.TZ;

afterEach(() => {
  if (machinesOwn === undefined) delete process.env.TZ;
  else process.env.TZ = machinesOwn;
});

describe('dates of the newspaper', () => {
  it.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin'])(
    'are the same on a machine in %s',
    (zone) => {
      process.env.TZ = zone;
      // The machine's zone has really changed, or this would show nothing.
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Saigon', 'Ho_Chi_Minh')).toBe(zone);
      expect(formatLongDate('2023-02-16T01:57:00Z', newspaper)).toBe('16/02/2023 - 08:57');
      expect(formatShortDate('2023-02-15T17:00:00Z', newspaper)).toBe('16/02/2023');
      expect(formatClock('2023-02-15T17:00:00Z', newspaper)).toBe('00:00');
      expect(formatDayAndMonth('2023-02-15T17:00:00Z', newspaper)).toBe('16/02');
      expect(dayOf('2023-02-16T16:59:59.999Z', newspaper)).toBe('2023-02-16');
      expect(dayRange('2023-02-16', newspaper)).toEqual({ from: '2023-02-15T17:00:00.000Z', until: '2023-02-16T17:00:00.000Z' });
      expect(shiftDay('2023-03-26', 1)).toBe('2023-03-27');
      expect(dayFromParts('2023', '02', '16')).toBe('2023-02-16');
    },
  );

  it.each([
    ['2023-02-16T08:57:00+07:00', '16/02/2023 - 08:57'],
    ['2023-12-31T17:00:00.000Z', '01/01/2024 - 00:00'],
    ['2024-02-29T05:00:00Z', '29/02/2024 - 12:00'],
    ['2023-02-16T16:59:59.999Z', '16/02/2023 - 23:59'],
  ])('write %s as %s', (instant, written) => {
    expect(formatLongDate(instant, newspaper)).toBe(written);
  });

  it.each([
    ['2023-02-15T16:59:59.999Z', newspaper, '2023-02-15'],
    ['2023-02-15T17:00:00.000Z', newspaper, '2023-02-16'],
    ['2023-03-25T22:59:59.999Z', 'Europe/Berlin', '2023-03-25'],
    ['2023-03-25T23:00:00.000Z', 'Europe/Berlin', '2023-03-26'],
    ['2023-12-31T23:30:00.000Z', 'Pacific/Kiritimati', '2024-01-01'],
  ])('put %s in %s on %s', (instant, timeZone, day) => {
    expect(dayOf(instant, timeZone)).toBe(day);
  });
});

describe('dayFromParts', () => {
  it.each([
    ['2024', '02', '29', '2024-02-29'],
    ['1000', '01', '01', '1000-01-01'],
    ['9998', '12', '31', '9998-12-31'],
  ])('knows %s/%s/%s', (year, month, day, date) => {
    expect(dayFromParts(year, month, day)).toBe(date);
  });

  it.each([
    ['2023', '02', '30'],
    ['2023', '02', '29'],
    ['2023', '04', '31'],
    ['2023', '13', '01'],
    ['2023', '00', '10'],
    ['2023', '01', '00'],
    ['2023', '2', '16'],
    ['23', '02', '16'],
    ['02023', '02', '16'],
    ['0000', '01', '01'],
    ['0999', '01', '01'],
    ['9999', '12', '31'],
    ['2023', '02', '1e'],
    ['-023', '02', '16'],
    ['２０２３', '02', '16'],
    ['', '', ''],
  ])('finds no day in %s/%s/%s', (year, month, day) => {
    expect(dayFromParts(year, month, day)).toBeNull();
  });
});

describe('shiftDay', () => {
  it.each([
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-01-01', -1, '2023-12-31'],
    ['2023-02-16', 0, '2023-02-16'],
    ['2023-02-16', 365, '2024-02-16'],
    ['9998-12-31', 1, '9999-01-01'],
  ])('moves %s by %i to %s', (day, days, moved) => {
    expect(shiftDay(day, days)).toBe(moved);
  });
});

describe('dayRange', () => {
  it.each([
    // [day, zone, from, until]
    ['2023-02-16', newspaper, '2023-02-15T17:00Z', '2023-02-16T17:00Z'],
    ['2023-02-16', 'UTC', '2023-02-16T00:00Z', '2023-02-17T00:00Z'],
    // 23 and 25 hours long.
    ['2023-03-26', 'Europe/Berlin', '2023-03-25T23:00Z', '2023-03-26T22:00Z'],
    ['2023-10-29', 'Europe/Berlin', '2023-10-28T22:00Z', '2023-10-29T23:00Z'],
    ['2023-03-12', 'America/New_York', '2023-03-12T05:00Z', '2023-03-13T04:00Z'],
    // The clock changes between UTC's midnight and the zone's own.
    ['2023-10-01', 'Australia/Sydney', '2023-09-30T14:00Z', '2023-10-01T13:00Z'],
    ['2023-04-02', 'Australia/Sydney', '2023-04-01T13:00Z', '2023-04-02T14:00Z'],
    // There is no midnight: the day begins at one o'clock.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00Z', '2018-11-05T02:00Z'],
    // Midnight comes twice: the day begins with the first.
    ['2023-11-05', 'America/Havana', '2023-11-05T04:00Z', '2023-11-06T05:00Z'],
    ['2023-02-16', 'Asia/Kathmandu', '2023-02-15T18:15Z', '2023-02-16T18:15Z'],
    ['9998-12-31', newspaper, '9998-12-30T17:00Z', '9998-12-31T17:00Z'],
  ])('of %s in %s is from %s until %s', (day, timeZone, from, until) => {
    expect(dayRange(day, timeZone)).toEqual({ from: new Date(from).toISOString(), until: new Date(until).toISOString() });
  });

  it.each(['Europe/Berlin', 'Australia/Sydney', 'America/Sao_Paulo', 'Asia/Beirut', newspaper])(
    'leaves no gap and no overlap through a year in %s',
    (timeZone) => {
      let day = '2018-01-01';
      let { from } = dayRange(day, timeZone);
      for (let count = 0; count < 365; count++) {
        const range = dayRange(day, timeZone);
        expect(range.from).toBe(from);
        expect(dayOf(range.from, timeZone)).toBe(day);
        expect(dayOf(new Date(Date.parse(range.until) - 1).toISOString(), timeZone)).toBe(day);
        from = range.until;
        day = shiftDay(day, 1);
      }
    },
  );
});

describe('formatWithOffset', () => {
  it.each([
    ['2023-02-16T01:57:00.000Z', 'Asia/Ho_Chi_Minh', '2023-02-16T08:57:00+07:00'],
    ['2023-02-15T20:00:59.999Z', 'Asia/Ho_Chi_Minh', '2023-02-16T03:00:59+07:00'],
    ['2023-07-01T00:00:00.000Z', 'America/St_Johns', '2023-06-30T21:30:00-02:30'],
    ['2023-02-16T01:57:00.000Z', 'UTC', '2023-02-16T01:57:00+00:00'],
    // Saigon's clock before the country's zones were joined, and before there were zones.
    ['1965-03-01T00:00:00.000Z', 'Asia/Ho_Chi_Minh', '1965-03-01T08:00:00+08:00'],
    ['1905-03-01T00:00:00.000Z', 'Asia/Ho_Chi_Minh', '1905-03-01T07:07:00+07:07'],
  ])('writes %s in %s as the same instant', (iso, timeZone, expected) => {
    const written = formatWithOffset(iso, timeZone);
    expect(written).toBe(expected);
    expect(Date.parse(written)).toBe(Math.floor(Date.parse(iso) / 1000) * 1000);
  });
});

describe('latestInstant', () => {
  it('is the latest by the clock, whatever it is written as, and leaves out what is not known', () => {
    const instants = ['2026-11-26T10:00:00+07:00', null, new Date('2026-11-26T03:00:01.000Z'), undefined, '2026-11-25T23:00:00.000Z'];
    expect(latestInstant(instants)).toBe('2026-11-26T03:00:01.000Z');
  });

  it('is none where none is known', () => {
    expect(latestInstant([null, undefined])).toBeNull();
  });
});
