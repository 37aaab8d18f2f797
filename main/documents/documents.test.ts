import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRequest } from '#shared/documents/index.ts';
import { mm } from '#shared/documents/style.ts';
import {
  dayState,
  granted,
  issued,
  line,
  logo,
  longName,
  openedVisit,
  savingsBookState,
  unbrokenName,
  visitId,
  visitState,
} from '#shared/documents/testing/samples.ts';
import { certificateQr, prescriptionQr } from '#shared/domain/qr.ts';
import { createDocuments, type Documents } from './index.ts';
import { gridIn, pagesOf, picturesIn, sizeOf, textOf, wordsOutside } from './testing/read-pdf.ts';

let documents: Documents;
beforeAll(() => {
  documents = createDocuments();
});
afterAll(() => documents.close());

async function made(request: DocumentRequest, by = documents): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await by.make(request);
  if (!bytes) throw new Error('no such document');
  return bytes;
}

const prescription = (...forms: Parameters<typeof issued>[0][]): DocumentRequest => ({
  kind: 'prescription',
  state: visitState(openedVisit(), ...forms.map(issued)),
  copy: 1,
});
const ticket = (change: Parameters<typeof openedVisit>[0] = {}): DocumentRequest => ({
  kind: 'ticket',
  state: visitState(openedVisit(change)),
  copy: 1,
});
const certificate = (change: Parameters<typeof granted>[0] = {}): DocumentRequest => ({
  kind: 'savings-book-certificate',
  state: savingsBookState(granted(change)),
  copy: 1,
});
const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => line({ name: `Hoạt chất ${index + 1}`, quantity: index + 1 }));

const usual: Parameters<typeof line>[0][] = [
  { name: 'Losartan', strength: '50 mg', dose: '½ viên', times: ['morning'], when: 'trước ăn 30 phút' },
  { name: 'Metformin', strength: '500 mg', dose: '1½ viên', timesPerDay: 2, times: ['morning', 'evening'] },
  { name: 'Calcium carbonate + Vitamin D3', strength: '500 mg + 200 IU', times: ['noon'] },
  { name: 'Gabapentin', strength: '300 mg', timesPerDay: 3, times: ['morning', 'noon', 'night'], days: 14 },
];
const usualLines = (count: number) =>
  Array.from({ length: count }, (_, index) => line({ when: 'sau ăn', ...usual[index % usual.length] }));
const followUp = { days: 30, note: 'đo lại huyết áp' };

describe('bytes', () => {
  it('are the same each time, from the same thread and from a fresh one', async () => {
    const fresh = createDocuments();
    try {
      for (const request of [prescription({}), ticket(), certificate()]) {
        const bytes = Buffer.from(await made(request));
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
        expect(bytes.equals(await made(request))).toBe(true);
        expect(bytes.equals(await made(request, fresh))).toBe(true);
        expect(bytes.equals(await made({ ...request, copy: 2 }))).toBe(false);
      }
    } finally {
      await fresh.close();
    }
  });

  it('are none for a fact that did not happen', async () => {
    expect(await documents.make({ ...ticket(), kind: 'prescription' })).toBeUndefined();
  });
});

describe('a printed prescription', () => {
  it('is A5 and has every part of the legal form, from top to bottom', async () => {
    const pdf = await made(prescription({ guardian: 'Vàng Mí Sình', replaces: '99999yyyyyyy-C' }));
    const text = textOf(pdf);
    let from = 0;
    for (const part of [
      'Mã đơn thuốc: 99999a1b2c3d-C',
      'Bệnh viện Đa khoa Tập Huấn',
      'Địa chỉ: Số 11, đường Minh Khai',
      'Điện thoại: 0219 386 0000',
      'ĐƠN THUỐC',
      'Thay thế đơn 99999yyyyyyy-C',
      'Họ và tên: Vàng Thị Mỷ',
      'Số định danh cá nhân/CCCD: 002150001234',
      'Ngày sinh: 02/03/1950',
      'Cân nặng: 42,5 kg',
      'Giới tính: Nữ',
      'Số thẻ BHYT (nếu có): HN2021234567890',
      'Nơi cư trú: Thôn Lũng Cú, xã Lũng Cú, tỉnh Tuyên Quang',
      'Chẩn đoán: Tăng huyết áp vô căn (nguyên phát) (I10); Thoái hóa khớp gối',
      'Thuốc điều trị:',
      '1. Amlodipine (Normodipine) 5 mg',
      '30 viên',
      'Uống mỗi lần 1 viên, ngày 1 lần, buổi sáng, sau ăn, trong 30 ngày.',
      '2. Paracetamol 500 mg',
      '09 viên',
      '3. Diclofenac 1%, tuýp 20 g',
      '01 tuýp',
      'Bôi ngoài da mỗi lần 1 lượng vừa đủ, ngày 2 lần, trong 10 ngày.',
      'Lời dặn: Ăn nhạt, đi bộ mỗi ngày 30 phút. Tái khám',
      'Ngày 14 tháng 07 năm 2027',
      'Người kê đơn',
      '(Ký, ghi rõ họ tên)',
    ]) {
      expect(text.slice(from), part).toContain(part);
      from = text.indexOf(part, from);
    }
    for (const part of [
      'Khám lại xin mang theo đơn này.',
      'Số điện thoại liên hệ: 0219 386 0000',
      'Tên bố hoặc mẹ của trẻ hoặc người',
      'Vàng Mí Sình',
      'BS. Giàng Thị Lan',
      'Trang 1/1',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toBe(text.normalize('NFC'));
    expect(sizeOf(pdf)).toEqual([148, 210]);
  });

  it.each([1, 5, 6, 8])(
    'of %d lines is one page, also of a practice day and printed again',
    async (count) => {
      const full = { lines: usualLines(count), followUps: [followUp], practice: true };
      const again = { ...prescription(full), copy: 2 };
      expect(pagesOf(await made(again))).toHaveLength(1);
    },
  );

  it.each([
    ['of an adult', {}, 14],
    ['of eight lines', { lines: usualLines(8), followUps: [followUp] }, 10],
    ['of a practice day', { lines: usualLines(8), practice: true }, 14],
    ['of a long name', { person: { ...issued().person, name: longName } }, 14],
  ])('%s has a code by which the pharmacy finds it', async (_, form, topMargin) => {
    const { data, size } = encode(prescriptionQr(visitId, '99999a1b2c3d-C'), { ecc: 'M', border: 0 });
    const place = { left: mm(148 - 13 - 15), top: mm(topMargin) + 16, side: mm(15), count: size };
    expect(gridIn(await made(prescription(form)), place)).toEqual(
      data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
    );
  });

  it('cuts no medicine and no signature at the end of a page', async () => {
    for (const count of [9, 20]) {
      const pages = pagesOf(await made(prescription({ lines: usualLines(count), followUps: [followUp] })));
      const numbers = pages.map((page) =>
        [...page.matchAll(/^ *(\d+)\. /gm)].map(([, each]) => Number(each)),
      );
      expect(numbers.flat()).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      for (const [index, page] of pages.entries()) {
        // Each medicine has its use, to its last word, on the page of its name.
        expect(page.match(/mỗi lần/g)).toHaveLength(numbers[index]?.length ?? 0);
        expect(page.match(/trong\s\d+\sngày\./g)).toHaveLength(numbers[index]?.length ?? 0);
        expect(page.includes('Người kê đơn')).toBe(page === pages.at(-1));
        if (index > 0)
          expect(page).toMatch(
            new RegExp(`Vàng Thị Mỷ .*Đơn thuốc 99999a1b2c3d-C, trang ${index + 1}/${pages.length}`),
          );
      }
      expect(pages.at(-1)).toContain('Khám lại sau 30 ngày (khoảng 13/08/2027): đo lại huyết áp.');
    }
  });

  it.each([9, 22, 23, 24, 25, 26, 30])(
    'of %d lines never leaves the signature alone on a page',
    async (count) => {
      const pages = pagesOf(await made(prescription({ lines: lines(count) })));
      expect(pages.length).toBeGreaterThan(1);
      const signed = pages.at(-1) ?? '';
      expect(signed).toContain('Người kê đơn');
      expect(signed).toContain(`Hoạt chất ${count} `);
      pages.forEach((page, index) => {
        expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
        expect(page).toContain('Mã đơn thuốc: 99999a1b2c3d-C');
        expect(page).toContain('Vàng Thị Mỷ');
      });
      for (let number = 1; number <= count; number++) {
        expect(pages.filter((page) => page.includes(`Hoạt chất ${number} `))).toHaveLength(1);
      }
    },
  );

  it.each([
    ['many words', longName, 'Thôn dài '.repeat(33), 'Lời dặn rất dài. '.repeat(58).trim()],
    ['one endless word', unbrokenName, 'x'.repeat(300), 'W'.repeat(1000)],
    ['nothing but line ends', 'Dí', '', `a${'\nb'.repeat(499)}`],
  ])('of names and texts of %s is whole and inside its margins', async (_, name, address, advice) => {
    const pdf = await made(
      prescription({
        person: { ...issued().person, name, address },
        guardian: name,
        prescriber: { id: 'x', name, licence: '1' },
        advice,
        lines: [
          line({ name: name.slice(0, 150), dose: 'x'.repeat(60), when: 'sau ăn '.repeat(17) }),
          line({ name: name.slice(0, 150), dose: 'x'.repeat(60), when: 'w'.repeat(120) }),
        ],
      }),
    );
    expect(wordsOutside(pdf, 10)).toEqual([]);
    const squeezed = pagesOf(pdf).join('').replace(/\s/g, '');
    expect(squeezed).toContain(advice.replace(/\s/g, '').slice(-20));
    expect(squeezed).toContain('Uốngmỗilần');
    expect(squeezed).toContain('Ngườikêđơn');
    expect(squeezed).toContain('SốGPHN:1');
  });

  it('of an infant has age in months, weight, who brought the child, and bottles by the millilitre', async () => {
    const paracetamol = line({
      name: 'Paracetamol',
      strength: '120 mg/5 ml, chai 60 ml',
      form: { vi: 'hỗn dịch uống', en: 'suspension' },
      unit: { vi: 'chai', en: 'bottle' },
      quantity: 1,
      dose: '3 ml',
      timesPerDay: 4,
      days: 3,
      when: 'khi sốt từ 38,5 °C',
    });
    const { identityNumber: _, insuranceNumber: __, ...person } = issued().person;
    const infant = {
      person: { ...person, name: 'Vàng Mí Dế', sex: 'male', birth: { year: 2027, month: 1, day: 20 } },
      smallChild: true,
      weightKg: 7.2,
      guardian: 'Vàng Mí Sình',
      lines: [paracetamol],
    } as const;
    const text = textOf(await made(prescription({ ...infant, lines: [paracetamol] })));
    for (const part of [
      'Ngày sinh: 20/01/2027 (5 tháng tuổi)',
      'Cân nặng: 7,2 kg',
      'Giới tính: Nam',
      'Paracetamol 120 mg/5 ml, chai 60 ml · hỗn dịch uống',
      '01 chai',
      'Uống mỗi lần 3 ml, ngày 4 lần, khi sốt từ 38,5 °C, trong 3 ngày.',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/người đưa trẻ đến khám bệnh, .*Vàng Mí Sình/);
    expect(text).toMatch(/CCCD: …+ Ngày sinh/);
  });

  it('says halves in words, and at which times of the day', async () => {
    const text = textOf(await made(prescription({ lines: usualLines(4) })));
    for (const part of [
      'Uống mỗi lần nửa viên (½), ngày 1 lần (sáng), trước ăn 30 phút, trong 30 ngày.',
      'Uống mỗi lần 1 viên rưỡi (1½), ngày 2 lần (sáng, chiều tối), sau ăn, trong 30 ngày.',
      'Uống mỗi lần 1 viên, ngày 3 lần (sáng, trưa, trước khi ngủ), sau ăn, trong 14 ngày.',
    ])
      expect(text).toContain(part);
  });

  it('gives the advice, then when and where to be seen again', async () => {
    const referral = { hospital: 'Bệnh viện Bạch Mai', department: 'Viện Tim mạch', urgent: true };
    const told = { advice: 'Ăn nhạt.', followUps: [followUp], referrals: [referral] };
    expect(textOf(await made(prescription(told)))).toContain(
      'Lời dặn: Ăn nhạt. Khám lại sau 30 ngày (khoảng 13/08/2027): đo lại huyết áp. Đi khám ngay tại Viện Tim mạch, Bệnh viện Bạch Mai.',
    );
  });

  it('keeps to the commune of a person whose address does not name it', async () => {
    const commune = { code: '00715', name: 'Xã Lũng Cú', province: 'Tuyên Quang', edition: '2025-07-01' };
    const person = { ...issued().person, address: 'Thôn Lô Lô Chải', commune };
    expect(textOf(await made(prescription({ person })))).toMatch(/Nơi cư trú: Thôn Lô Lô Chải, .*Xã Lũng Cú/);
  });

  it('that was replaced says by which one on every page, and is otherwise as it was', async () => {
    const first = { lines: usualLines(9) };
    const second = { code: '99999zzzzzzz-C', replaces: '99999a1b2c3d-C' };
    const old = pagesOf(await made({ ...prescription(first, second), event: 'issued-2' }));
    expect(old.length).toBeGreaterThan(1);
    for (const page of old) {
      expect(page).toContain('ĐÃ ĐƯỢC THAY THẾ bằng đơn 99999zzzzzzz-C');
      expect(page).toContain('Mã đơn thuốc: 99999a1b2c3d-C');
    }
    const now = textOf(await made(prescription(first, second)));
    expect(now).toContain('Thay thế đơn 99999a1b2c3d-C');
    expect(now).not.toContain('ĐÃ ĐƯỢC THAY THẾ');
  });

  it('of a practice day says so on every page', async () => {
    for (const page of pagesOf(await made(prescription({ lines: lines(12), practice: true })))) {
      expect(page).toContain('BẢN TẬP – KHÔNG CÓ GIÁ TRỊ');
    }
  });
});

describe('a printed ticket', () => {
  it('is 80 mm wide, on one page as long as needed, with everything in words', async () => {
    const pdf = await made(ticket({ priority: 'priority', practice: true }));
    const text = textOf(pdf);
    for (const part of [
      'BẢN TẬP – KHÔNG CÓ GIÁ TRỊ',
      'Viettel vì cộng đồng',
      'Trường PTDT Nội trú Hà Giang',
      'A-017',
      'Vàng Thị Mỷ',
      'Năm sinh: 1950',
      'Tim mạch',
      'Cơ xương khớp',
      '14/07/2027',
      '08:02',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.replace(/\s/g, '')).toContain('Xingiữsốnàyđếnkhi');
    expect(text.replace(/\s/g, '')).toContain('ƯUTIÊN');
    expect(sizeOf(pdf)[0]).toBe(80);
  });

  it.each([longName, unbrokenName])('wraps a name of 200 letters and grows', async (name) => {
    const person = { name, sex: 'female', birth: { year: 1950 } } as const;
    const pdf = await made(ticket({ ticket: 'A-1000', person, programme: name, site: name }));
    expect(pagesOf(pdf)).toHaveLength(1);
    expect(wordsOutside(pdf, 5)).toEqual([]);
    expect(textOf(pdf)).toContain('A-1000');
    expect(sizeOf(pdf)[1]).toBeGreaterThan(sizeOf(await made(ticket()))[1] + 20);
  });
});

describe('a printed ticket of a day with triage', () => {
  const waitsAt = [
    { id: 'triage', name: { vi: 'Sàng lọc', en: 'Triage' }, rooms: ['Bàn 1', 'Bàn 2'], ahead: 12 },
  ];

  it('says where to wait, how many are there already, and what comes after', async () => {
    const text = textOf(await made(ticket({ waitsAt })));
    for (const part of [
      'Mời chờ ở',
      'Sàng lọc',
      'Bàn 1 · Bàn 2',
      'Số người chờ trước: 12',
      'Sau đó khám',
      'Tim mạch',
    ])
      expect(text).toContain(part);
  });

  it('names a specialty once when that is where to wait', async () => {
    const cardiology = { id: 'cardiology', name: { vi: 'Tim mạch', en: 'Cardiology' }, rooms: [], ahead: 0 };
    const text = textOf(await made(ticket({ waitsAt: [cardiology] })));
    expect(text.match(/Tim mạch/g)).toHaveLength(1);
    expect(text).toContain('Chưa có ai chờ trước');
  });

  it('tells about how old somebody is whom nobody knows', async () => {
    const person = {
      name: 'Chưa rõ tên',
      sex: 'male',
      birth: { year: 1987 },
      unnamed: true,
      estimatedAge: true,
    } as const;
    expect(textOf(await made(ticket({ person })))).toContain('Nam, khoảng 40 tuổi');
  });
});

describe('printed paper forms', () => {
  it('are one page each, with the reserved number and room for the time', async () => {
    const state = dayState({ from: 1, to: 2 }, { from: 3, to: 5 });
    const pdf = await made({ kind: 'paper-forms', state, copy: 1 });
    const pages = pagesOf(pdf);
    expect(pages.map((page) => /AG-\d+/.exec(page)?.[0])).toEqual(['AG-003', 'AG-004', 'AG-005']);
    for (const page of pages) expect(page).toContain('Giờ đến');
    expect(sizeOf(pdf)).toEqual([210, 297]);
    expect(wordsOutside(pdf, 10)).toEqual([]);
    const first = await made({ kind: 'paper-forms', state, copy: 1, event: 'paper-reserved-2' });
    expect(pagesOf(first)).toHaveLength(2);
  });
});

describe('a printed certificate', () => {
  it('is A4 on its side and names recipient, gift, giver and who signs', async () => {
    const pdf = await made(certificate());
    const text = textOf(pdf);
    for (const part of [
      'VIETTEL VÌ CỘNG ĐỒNG',
      'Tập đoàn Công nghiệp – Viễn thông Quân đội (Viettel)',
      'GIẤY CHỨNG NHẬN TRAO TẶNG SỔ TIẾT KIỆM',
      'Giàng Thị Mỷ',
      'Năm sinh: 1968',
      'Địa chỉ: Thôn Lũng Cú, xã Lũng Cú, tỉnh Tuyên Quang',
      '10.000.000 ₫',
      'Bằng chữ: Mười triệu đồng chẵn',
      'Nơi mở sổ: Ngân hàng TMCP Quân đội (MB)',
      'Số sổ: AB 1234567',
      'Phường Hà Giang 1, ngày 14 tháng 07 năm 2027',
      'Trưởng ban tổ chức chương trình',
      'Nguyễn Văn Hòa',
      'Trần Thị Bích Ngọc',
    ]) {
      expect(text).toContain(part);
    }
    expect(sizeOf(pdf)).toEqual([297, 210]);
    expect(pagesOf(pdf)).toHaveLength(1);
  });

  const code = certificateQr({
    book: visitId,
    event: visitId,
    serial: '270714-A03',
    seal: '0123456789abcdef0123456789abcdef',
  });

  it.each([
    ['of an ordinary one', {}],
    [
      'of one with the longest names',
      { recipient: { ...granted().recipient, name: longName }, bank: longName },
    ],
  ])('bears its serial, and the code it is known again by, in the corner: %s', async (_, change) => {
    const pdf = await made({ ...certificate({ ...change, serial: '270714-A03' }), code });
    const { data, size } = encode(code, { ecc: 'M', border: 0 });
    const place = { left: 84.54, top: 466.86, side: mm(19), count: size };
    expect(gridIn(pdf, place)).toEqual(data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')));
    expect(textOf(pdf)).toContain('Số: 270714-A03');
    expect(pagesOf(pdf)).toHaveLength(1);
  });

  it('has the sponsor’s picture above the programme, where there is one', async () => {
    const pdf = await made(certificate({ logo }));
    expect(picturesIn(pdf)).toEqual([{ width: 120, height: 40 }]);
    expect(pagesOf(pdf)).toHaveLength(1);
    expect(textOf(pdf)).toBe(textOf(await made(certificate())));
    expect(picturesIn(await made(certificate()))).toEqual([]);
  });

  it('has a line to write on for a book number that is not known yet', async () => {
    const { bookNumber: _, ...unknown } = granted();
    const text = textOf(await made({ ...certificate(), state: savingsBookState(unknown) }));
    expect(text).toMatch(/Số sổ: …+/);
  });

  it.each([
    ['ordinary otherwise', {}],
    ['with a picture', { logo }],
    ['where all is long', { logo, bank: longName, programme: longName, sponsor: longName }],
  ])('stays one page when four sign it whose names take three lines: %s', async (_, change) => {
    const title = 'Giám đốc chi nhánh Hà Giang, Ngân hàng TMCP Quân đội, Phó trưởng ban tổ chức';
    const signatories = Array.from({ length: 4 }, () => ({
      name: 'Nguyễn Thị Hoàng Bích Phượng Ngọc Quỳnh',
      title,
    }));
    const pdf = await made(certificate({ signatories, ...change }));
    expect(pagesOf(pdf)).toHaveLength(1);
    expect(wordsOutside(pdf, 50)).toEqual([]);
    expect(textOf(pdf).match(/Quỳnh/g)).toHaveLength(4);
  });

  it.each([
    ['one word', 'Dí', '', undefined],
    ['one word, and a picture', 'Dí', '', logo],
    ['200 letters', longName, 'Thôn dài '.repeat(33), undefined],
    ['200 letters, and a picture', longName, 'Thôn dài '.repeat(33), logo],
    ['200 letters without a space', unbrokenName, 'W'.repeat(300), undefined],
    ['200 letters without a space, and a picture', unbrokenName, 'W'.repeat(300), logo],
  ])('stays one page inside its frame with a name of %s', async (_, name, address, picture) => {
    const recipient = { name, sex: 'female', birth: { year: 1950 }, address } as const;
    const title = 'Giám đốc chi nhánh Hà Giang, Ngân hàng TMCP Quân đội, Phó trưởng ban tổ chức';
    const signatories = Array.from({ length: 4 }, () => ({ name: name.slice(0, 60), title }));
    const pdf = await made(
      certificate({
        recipient,
        amountVnd: 777_777_777_777,
        practice: true,
        signatories,
        ...(picture === undefined ? {} : { logo: picture }),
      }),
    );
    expect(pagesOf(pdf)).toHaveLength(1);
    expect(wordsOutside(pdf, 50)).toEqual([]);
    const squeezed = textOf(pdf).replace(/\s/g, '');
    expect(squeezed).toContain(name.replace(/\s/g, '').slice(0, 20));
    expect(squeezed).toContain('777.777.777.777₫');
  });
});
