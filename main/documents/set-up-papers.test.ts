import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import places from '#resources/places/communes.json' with { type: 'json' };
import type { DocumentRequest } from '#shared/documents/index.ts';
import { longestDay, preparedDay, someReceived, wholeDay } from '#shared/documents/testing/day-samples.ts';
import { noReport, reportWith, someReport } from '#shared/documents/testing/report-samples.ts';
import { longName, unbrokenName } from '#shared/documents/testing/samples.ts';
import type { DayState } from '#shared/domain/day/day.ts';
import { ethnicGroupName } from '#shared/domain/patient-list/ethnic-groups.ts';
import type { DayReport } from '#shared/domain/report/day-report.ts';
import type { DocumentKind } from '#shared/printing.ts';
import { createDocuments, type Documents } from './index.ts';
import { pagesOf, sizeOf, textOf, wordsOutside } from './testing/read-pdf.ts';

let documents: Documents;
beforeAll(() => {
  documents = createDocuments();
});
afterAll(() => documents.close());

type Kind = 'campaign-plan' | 'crib-sheets' | 'room-posters' | 'day-report' | 'test-page';

/** What some of the papers tell besides the set-up. */
const told = { report: someReport, received: someReceived };

async function made(kind: Kind, state: DayState, more: Partial<DocumentRequest> = {}) {
  const bytes = await documents.make({ kind, state, copy: 1, ...told, ...more });
  if (!bytes) throw new Error('no such document');
  return bytes;
}

const squeezed = (text: string) => text.replace(/\s/g, '');
const whole = wholeDay();
const halfPrepared = preparedDay({
  programme: { name: '', sponsor: '' },
  site: { name: '', commune: '', province: '', address: '' },
  facility: { name: '', code: '', phone: '', address: '' },
  specialties: [],
});

describe('papers of the set-up', () => {
  it.each(['campaign-plan', 'crib-sheets', 'room-posters', 'day-report', 'test-page'] as const)(
    '%s has the same bytes each time, from a fresh thread, and as a reprint',
    async (kind) => {
      const bytes = Buffer.from(await made(kind, whole));
      const fresh = createDocuments();
      try {
        const again = await fresh.make({ kind, state: whole, copy: 2, ...told });
        expect(bytes.equals(again ?? Buffer.of())).toBe(true);
      } finally {
        await fresh.close();
      }
    },
  );

  it.each(['campaign-plan', 'crib-sheets', 'room-posters', 'day-report', 'test-page'] as const)(
    '%s of a practice day says so on every page',
    async (kind) => {
      for (const page of pagesOf(await made(kind, wholeDay({ practice: true })))) {
        expect(page).toContain('BẢN TẬP – KHÔNG CÓ GIÁ TRỊ');
      }
      expect(textOf(await made(kind, whole))).not.toContain('BẢN TẬP');
    },
  );

  it.each([
    ['many words', longName],
    ['one endless word', unbrokenName],
  ])(
    'stay inside their margins with the longest lists and names of %s',
    async (_, name) => {
      const state = longestDay(name);
      const report = reportWith({
        diagnoses: [[name, 9]],
        communes: [[name, 9]],
        medicines: [[name, name, 9, 9, 9, 1e12, 9]],
        gifts: [[name, 1e6, 1e6, 1e6, 1e6, 1e6, 1e6, 1e6, 1e6, 1e6, 1e6]],
        ages: [['Từ 75 tuổi', 53, 40, 93]],
      });
      for (const kind of [
        'campaign-plan',
        'crib-sheets',
        'room-posters',
        'day-report',
        'test-page',
      ] as const) {
        expect(wordsOutside(await made(kind, state, { report }), 10), kind).toEqual([]);
      }
    },
    60_000,
  );

  it('are not made of a day that has neither rooms nor people', async () => {
    for (const kind of ['crib-sheets', 'room-posters'] as const) {
      expect(await documents.make({ kind, state: halfPrepared, copy: 1 })).toBeUndefined();
    }
  });

  it('that tell of more than the set-up are not made without their numbers', async () => {
    for (const kind of ['campaign-plan', 'day-report'] as const) {
      expect(await documents.make({ kind, state: whole, copy: 1 })).toBeUndefined();
    }
  });
});

describe('the plan of a campaign', () => {
  it('has its parts from top to bottom', async () => {
    const pdf = await made('campaign-plan', whole);
    const text = textOf(pdf);
    let from = 0;
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
      'Tổ chức khám bệnh, chữa bệnh nhân đạo',
      'Nghị định số 96/2023/NĐ-CP',
      '1. Đơn vị tổ chức',
      'Tổng Công ty Cổ phần Bưu chính Tập Huấn',
      'Nguyễn Văn Hòa',
      '14/07/2027',
      'từ 07:00 đến 17:00',
      'Khám các chuyên khoa nêu dưới đây',
      'Hộ nghèo 180',
      'Cộng 300',
      'Mã cơ sở 99999',
      'BS. Trần Quốc Bảo Bác sĩ',
      '000123/TH-CCHN',
      'Phòng 5 Siêu âm BS. Phạm Đức Long',
      'Máy siêu âm xách tay: 01',
      'Amlodipine 5 mg viên nén viên 20.000',
      'Omeprazole 20 mg viên nén viên –',
      'Áo khoác S: 60 · M: 100 160',
      '10.000.000 ₫',
      '100.000.000 ₫',
      '11. Kinh phí',
      'ĐẠI DIỆN ĐƠN VỊ TỔ CHỨC',
    ]) {
      expect(text.slice(from), part).toContain(part);
      from = text.indexOf(part, from);
    }
    expect(sizeOf(pdf)).toEqual([210, 297]);
    expect(text).toContain('Trang 1/3');
  });

  it('of a half prepared day leaves lines to write on', async () => {
    const text = textOf(await made('campaign-plan', halfPrepared, { received: [] }));
    expect(text).toMatch(/Tên cơ sở …+/);
    expect(text).toContain('Chưa có danh sách người tham gia.');
    expect(text).toContain('Chưa có danh mục thuốc.');
  });

  it('holds each of 300 medicines once, under a head on every page', async () => {
    const { formulary = [] } = longestDay('Dí').setup ?? {};
    const pages = pagesOf(await made('campaign-plan', wholeDay({ formulary })));
    const listed = pages.filter((page) => /Hoạt chất \d/.test(page));
    expect(listed.length).toBeGreaterThan(4);
    for (const page of listed) expect(page).toContain('Nồng độ, hàm lượng');
    for (let number = 1; number < 300; number++) {
      expect(pages.filter((page) => page.includes(`Hoạt chất ${number} `))).toHaveLength(1);
    }
    pages.forEach((page, index) => {
      expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
    });
  });

  it.each([0, 3, 6, 9, 12, 15, 18, 21])(
    'with %d more lines of text leaves no heading last on a page',
    async (lines) => {
      const { setup } = whole;
      if (!setup) throw new Error('no set-up');
      const equipment = 'dòng\n'.repeat(lines + 1);
      const state = wholeDay({ campaign: { ...setup.campaign, equipment, scope: equipment } });
      for (const page of pagesOf(await made('campaign-plan', state))) {
        const written = page.split('\n').filter((each) => each.trim() && !each.includes('Trang '));
        expect(written.at(-1)).not.toMatch(/^\s*\d{1,2}\. \D/);
      }
    },
  );
});

describe('the guides for each role', () => {
  it('are a page for each role that somebody has, with the coordinator’s name', async () => {
    const pdf = await made('crib-sheets', whole);
    const pages = pagesOf(pdf);
    const names = 'TIẾP ĐÓN,SÀNG LỌC,BÁC SĨ,SIÊU ÂM,DƯỢC SĨ,HỖ TRỢ,BAN XÉT DUYỆT,ĐIỀU PHỐI'.split(',');
    expect(pages).toHaveLength(names.length);
    pages.forEach((page, index) => {
      expect(page).toContain(names[index]);
      expect(page).toContain('Lù Thị Hoa');
      expect(page).toContain('Mất điện');
      expect(page).toContain('Máy in dừng');
    });
    expect(sizeOf(pdf)).toEqual([210, 297]);
  });

  it('leave out a role whose only person may not come in any more, and leave a line for a coordinator nobody is', async () => {
    const staff = (whole.setup?.staff ?? []).filter(({ id }) => id === 'reception' || id === 'ds-1');
    const revoked = staff.map((each) => (each.id === 'ds-1' ? { ...each, revoked: true } : each));
    const pages = pagesOf(await made('crib-sheets', wholeDay({ staff: revoked })));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(/Người điều phối: …+/);
  });

  it.each([longName, unbrokenName])('stay one page each with a name as long as %s', async (name) => {
    expect(pagesOf(await made('crib-sheets', longestDay(name)))).toHaveLength(8);
  });
});

describe('the posters', () => {
  it('are a page on its side for each room, with its specialty in both languages and who works there', async () => {
    const pdf = await made('room-posters', whole);
    const pages = pagesOf(pdf);
    expect(pages).toHaveLength(8);
    const cardiology = squeezed(pages[2] ?? '');
    for (const part of ['Phòng2', 'Timmạch', 'Cardiology', 'BS.GiàngThịLan', 'VIETTELVÌCỘNGĐỒNG']) {
      expect(cardiology).toContain(part);
    }
    expect(sizeOf(pdf)).toEqual([297, 210]);
  });

  it.each([longName, unbrokenName])(
    'stay one page for each of 26 rooms with a name as long as %s',
    async (name) => {
      const pages = pagesOf(await made('room-posters', longestDay(name)));
      expect(pages).toHaveLength(26);
      expect(squeezed(pages[0] ?? '')).toContain(squeezed(name).slice(0, 30));
    },
  );
});

describe('a test page', () => {
  it.each<[DocumentKind | undefined, [number, number], string, string?]>([
    [undefined, [210, 297], 'khổ A4'],
    ['prescription', [148, 210], 'Giấy của: Đơn thuốc'],
    ['savings-book-certificate', [297, 210], 'Giấy của: Giấy chứng nhận sổ tiết kiệm'],
    ['room-posters', [297, 210], 'Giấy của: Biển tên phòng'],
    ['campaign-plan', [210, 297], 'Giấy của: Kế hoạch khám nhân đạo'],
    ['ticket', [80, 150], 'Giấy của: Số thứ tự'],
    ['medicine-label', [50, 30], 'Giấy của: Nhãn thuốc', 'cách mép 1 mm'],
  ])('for the paper of %s is one page of %s mm', async (paper, size, words, edge = 'cách mép 5 mm') => {
    const pdf = await made('test-page', whole, paper ? { paper } : {});
    const text = textOf(pdf);
    expect(sizeOf(pdf)).toEqual(size);
    expect(pagesOf(pdf)).toHaveLength(1);
    for (const part of [words, 'Ẵ', 'ỹ', 'Ậ', 'ợ', edge, `đo phải đúng`]) expect(text).toContain(part);
    expect(text).toBe(text.normalize('NFC'));
  });
});

describe('the report of a day', () => {
  it('tells its numbers as of the latest event, small numbers of people with an illness as fewer than five', async () => {
    const pdf = await made('day-report', whole);
    const text = textOf(pdf);
    for (const part of [
      'Tính đến 16:41 ngày 14/07/2027',
      '“<5”: ít hơn 5 người',
      '1.287',
      '1.604',
      'Người đến khám 300 1.287 429 %',
      'Hộ nghèo 702 180',
      'Dưới 6 tuổi 58 61 119',
      'Từ 75 tuổi 53 40 93',
      'Cộng 745 542 1.287',
      'HMông 803',
      'Tim mạch 488 480 480 31 phút 80 phút 118 phút',
      'I10 Tăng huyết áp vô căn (nguyên phát) 311',
      'G43.9 <5',
      'Có chẩn đoán chưa ghi mã 7',
      'Huyết áp rất cao 12 <5',
      'Amlodipine 5 mg viên 9.600 9.330 311 48.215.500 ₫ 1.240',
      'Được duyệt 9 90.000.000 ₫',
      'Áo khoác, cỡ S 60 41 41 2 19',
      'Đã đủ người 21',
      'Chuyển đi bệnh viện 3',
      'Một người được gọi vào hai phòng 1 0',
    ]) {
      expect(text).toContain(part);
    }
    expect(sizeOf(pdf)).toEqual([210, 297]);
  });

  it.each(
    places.provinces.map(({ name, communes }) => ({
      name,
      longest: communes
        .map((line) => `${line.split('|')[1]}, ${name}`)
        .toSorted((a, b) => b.length - a.length)
        .slice(0, 25),
    })),
  )('has the communes and ethnic groups with the longest names of $name', async ({ longest }) => {
    const ethnic = Array.from({ length: 20 }, (_, at) => ethnicGroupName(String(at + 2).padStart(2, '0')).vi);
    const { tables } = reportWith({
      communes: [...longest.map((label, at) => [label, 700 - at] as const), ['Cộng', 9001]],
      'ethnic-groups': [...ethnic.map((label, at) => [label, 300 - at] as const), ['Cộng', 9002]],
    });
    const others = new Map(someReport.tables.map((table) => [table.id, table]));
    const told: DayReport = {
      asOf: someReport.asOf,
      tables: tables.map((table) =>
        table.id === 'communes' || table.id === 'ethnic-groups' ? table : (others.get(table.id) ?? table),
      ),
    };
    const pdf = await made('day-report', whole, { report: told });
    const text = textOf(pdf);
    // Labels of two columns stand on one line: only their numbers can be told apart.
    for (const number of [...ethnic.keys()].map((at) => 300 - at)) expect(text).toContain(` ${number} `);
    for (const number of Array.from({ length: 20 }, (_, at) => 700 - at))
      expect(text).toContain(` ${number} `);
    for (const part of ['9.001', '9.002', 'Và 5 dòng khác', 'Tim mạch 488', 'G43.9 <5'])
      expect(text).toContain(part);
    expect(wordsOutside(pdf, 10)).toEqual([]);
  });

  it('of a day on which nothing happened is a page that says so', async () => {
    const pdf = await made('day-report', halfPrepared, { report: noReport() });
    expect(pagesOf(pdf)).toHaveLength(1);
    expect(textOf(pdf)).toContain('Chưa ghi nhận gì');
  });
});
