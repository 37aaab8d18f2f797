/** Papers of reports and exams, read back: from the very forms the program brings along. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRequest } from '#shared/documents/index.ts';
import { longName, openedVisit, signedState, unbrokenName } from '#shared/documents/testing/samples.ts';
import { knownSpecialties } from '#shared/domain/day/specialties.ts';
import { withNormal } from '#shared/domain/exam-form/answers.ts';
import { type ExamForm, examFormSchema } from '#shared/domain/exam-form/exam-form.ts';
import { createDocuments, type Documents } from './index.ts';
import { pagesOf, sizeOf, textOf, wordsOutside } from './testing/read-pdf.ts';

let documents: Documents;
beforeAll(() => {
  documents = createDocuments();
});
afterAll(() => documents.close());

const formOf = (id: string): ExamForm =>
  examFormSchema.parse(
    JSON.parse(readFileSync(new URL(`../../resources/exam-forms/${id}.json`, import.meta.url), 'utf8')),
  );
const [ultrasound, glucose, cardiology] = ['ultrasound', 'glucose', 'cardiology'].map(formOf);
if (!ultrasound || !glucose || !cardiology) throw new Error('No forms');
const setup = { examForms: [ultrasound, glucose, cardiology], specialties: [...knownSpecialties] };
const head = {
  date: '2027-07-14',
  ticket: 'A-017',
  practice: false,
  person: {
    name: 'Vàng Thị Mỷ',
    sex: 'female' as const,
    birth: { year: 1950, month: 3, day: 2 },
    address: 'Thôn Lũng Cú, xã Lũng Cú, tỉnh Tuyên Quang',
  },
  facility: { name: 'Bệnh viện Đa khoa Tập Huấn', code: '99999', phone: '0219 386 0000', address: 'Số 11' },
};
const abdomen = ultrasound.sections.filter(({ id }) => id === 'abdomen' || id === 'conclusion');
const normal = withNormal(ultrasound, abdomen, {});
const order = {
  id: 'order-1',
  service: 'ultrasound',
  parts: ['abdomen'],
  question: 'Sỏi túi mật?',
  name: { vi: 'Siêu âm', en: 'Ultrasound' },
  place: 'ultrasound',
};

interface Change {
  answers?: object;
  orders?: object[];
  clinical?: string;
  head?: object;
  service?: string;
  form?: ExamForm;
  name?: string;
  addenda?: string[];
  flags?: object[];
}

function report(change: Change = {}): DocumentRequest {
  const { form = ultrasound, orders = [order], addenda = [] } = change;
  const signed = {
    service: change.service ?? 'ultrasound',
    name: { vi: change.name ?? 'Siêu âm', en: '' },
    orders: ['order-1'],
    form: { id: form?.id ?? '', version: 1 },
    answers: change.answers ?? normal,
    place: 'ultrasound',
    flags: change.flags ?? [],
    head: { ...head, ...change.head },
  };
  const asking = { specialty: 'gastroenterology', clinical: change.clinical ?? 'Đau hạ sườn phải', orders };
  return {
    kind: 'report',
    state: signedState(
      { type: 'visit.opened', data: openedVisit() },
      { type: 'order.placed', data: { ...asking, room: 'room-5', roomName: 'Phòng 5' } },
      { type: 'report.signed', data: signed },
      ...addenda.map((text) => ({ type: 'exam.addendum-added', data: { to: 'signed-3', text } })),
    ),
    copy: 1,
    setup,
  };
}

const exam = (change: object = {}): DocumentRequest => ({
  kind: 'exam',
  state: signedState(
    { type: 'visit.opened', data: openedVisit() },
    {
      type: 'exam.signed',
      data: {
        specialty: 'cardiology',
        complaint: 'Khó thở khi gắng sức',
        form: { id: 'cardiology', version: 1 },
        answers: withNormal(cardiology, cardiology.sections, {}),
        findings: 'Phù nhẹ hai chân',
        vitals: { leftSystolicMmHg: 165, leftDiastolicMmHg: 95, pulsePerMinute: 88, weightKg: 42.5 },
        diagnoses: [
          { code: 'I10', text: 'Tăng huyết áp vô căn (nguyên phát)' },
          { text: 'Theo dõi suy tim' },
        ],
        advice: 'Ăn nhạt, đi bộ mỗi ngày 30 phút.',
        flags: [],
        head,
        ...change,
      },
    },
  ),
  copy: 1,
  setup,
});

async function made(request: DocumentRequest): Promise<Uint8Array> {
  const bytes = await documents.make(request);
  if (!bytes) throw new Error('no such document');
  return bytes;
}

function inOrder(text: string, parts: readonly string[]) {
  let from = 0;
  for (const part of parts) {
    expect(text.slice(from), part).toContain(part);
    from = text.indexOf(part, from) + part.length;
  }
}

describe('the paper of a report', () => {
  it('is A5 and says whose it is, what was asked, what was found, by whom and when', async () => {
    const pdf = await made(
      report({ answers: { ...normal, gallbladder: ['stone'], 'gallbladder-lesion': 12 } }),
    );
    expect(sizeOf(pdf)).toEqual([148, 210]);
    expect(pagesOf(pdf)).toHaveLength(1);
    const text = textOf(pdf);
    inOrder(text, [
      'Bệnh viện Đa khoa Tập Huấn',
      'KẾT QUẢ SIÊU ÂM',
      'Họ và tên: Vàng Thị Mỷ',
      'Ngày sinh: 02/03/1950 (77 tuổi)',
      'Giới tính: Nữ',
      'Nơi ở: Thôn Lũng Cú',
      'Chỉ định: Siêu âm (Bụng) – BS. Giàng Thị Lan, Tiêu hóa',
      'Lâm sàng: Đau hạ sườn phải',
      'Câu hỏi: Sỏi túi mật?',
      'Bụng',
      'Túi mật: ',
      'sỏi, polyp lớn nhất: 12 mm',
      'Thận trái: không thấy bất thường',
      'Kết luận',
      'ngày 14 tháng 07 năm 2027',
      'Người thực hiện',
      'BS. Giàng Thị Lan',
      'Số GPHN: 012345/HNO-GPHN',
    ]);
    expect(text).not.toContain('Tim:');
    expect(text).toContain('Trang 1/1');
    expect(text).toBe(text.normalize('NFC'));
  });

  it('stands on more pages with every organ, each with the name, and the signature never alone', async () => {
    const every = withNormal(ultrasound, ultrasound.sections, {});
    const answers = { ...every, details: 'Mô tả chi tiết từng vùng. '.repeat(70).trim() };
    const pages = pagesOf(await made(report({ answers })));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page).toContain('Vàng Thị Mỷ');
      expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
    });
    const whole = pages.join(' ').replace(/\s+/g, ' ');
    inOrder(whole, ['Bụng', 'Tim', 'Tuyến giáp', 'Khớp, phần mềm', 'Kết luận', 'Người thực hiện']);
    const signed = pages.find((page) => page.includes('Người thực hiện'));
    expect(signed?.replace(/\s+/g, ' ')).toContain('siêu âm không thấy bất thường');
  });

  it('says what was added later, by whom, below the signature', async () => {
    const text = textOf(await made(report({ addenda: ['Đã xem lại: có thêm sỏi thận trái.', 'Hẹn lại.'] })));
    inOrder(text, [
      'Người thực hiện',
      'Bổ sung',
      'Đã xem lại: có thêm sỏi thận trái.',
      'Bổ sung',
      'Hẹn lại.',
    ]);
  });

  it('says the age of an infant in months, and marks a copy and practice', async () => {
    const infant = { ...head.person, name: 'Vàng Mí Sình', birth: { year: 2027, month: 4, day: 1 } };
    const pdf = await made({ ...report({ head: { person: infant, practice: true } }), copy: 2 });
    const text = textOf(pdf);
    expect(text).toContain('01/04/2027 (3 tháng tuổi)');
    expect(text).toContain('Bản in lại lần 1');
    expect(text).toContain('BẢN TẬP');
  });

  it('of a measurement says the value with its unit, and what needs attention', async () => {
    const flags = [{ id: 'low', reason: { vi: 'Hạ đường huyết', en: '' }, source: 'x' }];
    const measured = { form: glucose, service: 'glucose', name: 'Đường huyết mao mạch' };
    const text = textOf(
      await made(report({ ...measured, answers: { glucose: 2.4, meter: 'number' }, flags, orders: [] })),
    );
    inOrder(text, ['KẾT QUẢ ĐƯỜNG HUYẾT MAO MẠCH', '2,4 mmol/L', 'Cần chú ý: Hạ đường huyết']);
    expect(text).not.toContain('Chỉ định');
  });

  it.each([
    ['many words', longName, 'Câu hỏi rất dài '.repeat(31).trim()],
    ['one endless word', unbrokenName, 'x'.repeat(500)],
  ])('of names and questions of %s is whole and inside its margins', async (_, name, question) => {
    const pdf = await made(
      report({
        head: { person: { ...head.person, name, address: question.slice(0, 300) } },
        orders: [{ ...order, question }],
        clinical: question.repeat(2).slice(0, 1000),
      }),
    );
    expect(wordsOutside(pdf, 10)).toEqual([]);
    expect(pagesOf(pdf).join('').replace(/\s/g, '')).toContain(question.replace(/\s/g, '').slice(-40));
  });

  it('says what the conclusion says, however long it is, and of how many lines', async () => {
    const lines = `a${'\nb'.repeat(999)}`;
    for (const conclusion of ['Kết luận dài. '.repeat(140).trim(), lines]) {
      const pdf = await made(report({ answers: { ...normal, details: lines, conclusion } }));
      const whole = pagesOf(pdf).join(' ').replace(/\s+/g, ' ');
      expect(whole).toContain(conclusion.replace(/\s+/g, ' ').slice(-60));
      expect(whole).toContain('Người thực hiện');
      expect(wordsOutside(pdf, 10)).toEqual([]);
    }
  });

  it('is none of what was signed before there were papers of it', async () => {
    const { state } = report();
    const old = { ...state, reports: [] };
    expect(await documents.make({ kind: 'report', state: old, copy: 1, setup })).toBeUndefined();
    expect(await documents.make({ ...report(), event: 'other' })).toBeUndefined();
  });
});

describe('the paper of an exam', () => {
  it('is A5 and sums up what was found, thought and advised', async () => {
    const pdf = await made(
      exam({
        followUp: { days: 30, note: 'tại trạm y tế xã' },
        referral: {
          hospital: 'Bệnh viện Bạch Mai',
          department: 'Tim mạch',
          reason: 'Siêu âm tim',
          urgent: true,
        },
      }),
    );
    expect(sizeOf(pdf)).toEqual([148, 210]);
    inOrder(textOf(pdf), [
      'KẾT QUẢ KHÁM TIM MẠCH',
      'Vàng Thị Mỷ',
      'Lý do khám: Khó thở khi gắng sức',
      'Đo được: huyết áp tay trái 165/95 mmHg; mạch 88 lần/phút; cân nặng 42,5 kg',
      'Phù nhẹ hai chân',
      'Tăng huyết áp vô căn (nguyên phát) (I10)',
      'Theo dõi suy tim',
      'Ăn nhạt, đi bộ mỗi ngày 30 phút.',
      'Sau 30 ngày, khoảng 13/08/2027. tại trạm y tế xã',
      'Chuyển viện khẩn',
      'Bệnh viện Bạch Mai, Tim mạch',
      'Siêu âm tim',
      'Bác sĩ khám',
    ]);
  });

  it('leaves out what was not said', async () => {
    const text = textOf(await made(exam({ complaint: '', vitals: {}, findings: '', advice: '' })));
    for (const part of ['Lý do khám', 'Đo được', 'Khám thấy', 'Lời dặn', 'Khám lại', 'Chuyển'])
      expect(text).not.toContain(part);
  });

  it('of endless words stays inside its margins', async () => {
    const pdf = await made(exam({ findings: 'x'.repeat(4000), advice: 'Lời dặn dài. '.repeat(150).trim() }));
    expect(wordsOutside(pdf, 10)).toEqual([]);
    expect(pagesOf(pdf).length).toBeGreaterThan(1);
  });
});
