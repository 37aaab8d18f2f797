import { readFile } from 'node:fs/promises';
import { textOf } from '#main/documents/testing/read-pdf.ts';
import { type PrivateCups, startPrivateCups } from '#main/printing/testing/private-cups.ts';
import { CoordinatorDesk } from './pages/coordinator.ts';
import { DoctorDesk } from './pages/doctor.ts';
import { Door } from './pages/door.ts';
import { PharmacyDesk } from './pages/pharmacy.ts';
import { ReceptionDesk } from './pages/reception.ts';
import { SupportDesk } from './pages/support.ts';
import { TriageDesk } from './pages/triage.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { newcomer } from './support/newcomer.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';

let cups: PrivateCups;
let station: Station;
let printed: string;

test.beforeAll(async () => {
  cups = await startPrivateCups();
  printed = await cups.addRawQueue('raw');
  await cups.setDefault('raw');
  station = await startStation({ cupsServer: cups.server });
});
test.afterAll(async () => {
  await station.stop();
  await cups.stop();
});

const { name } = newcomer;

/** The paper that came out of the printer, which has to be the host's document, byte for byte. */
async function paper(
  kind: Parameters<Awaited<ReturnType<Colleagues['as']>>['document']>[0],
  subject: string,
) {
  const colleagues = await colleaguesAt(station);
  const bytes = await (await colleagues.as('coordinator-1')).document(kind, subject);
  await expect
    .poll(async () => (await readFile(printed).catch(() => Buffer.alloc(0))).equals(bytes))
    .toBe(true);
  return textOf(bytes);
}

test('one person goes through the whole day, and nobody touches the mouse', async ({ windows, context }) => {
  await context.addInitScript(() => {
    addEventListener('pointerdown', () => console.error('a pointer was used'), { capture: true });
  });
  const first = await windows.open(station);
  await test.step('the day is opened', () => new Door(first).createDay());
  await new Door(first).signIn('reception-1');
  const { words } = first;
  const reception = new ReceptionDesk(first);
  const doctor = new DoctorDesk(await windows.open(station, 'doctor-3'));
  const triage = new TriageDesk(await windows.open(station, 'triage-1'));
  const pharmacy = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const support = new SupportDesk(await windows.open(station, 'support-1'));
  const coordinator = new CoordinatorDesk(await windows.open(station, 'coordinator-1'));
  const visitId = async () => (await (await colleaguesAt(station)).rows()).visits?.[0]?.id ?? '';

  await test.step('reception gives a ticket, which is printed', async () => {
    const ticket = await reception.receive(newcomer);
    expect(ticket).toBe('A-001');
    const text = await paper('ticket', `visit/${await visitId()}`);
    for (const part of [name, 'A-001', 'Năm sinh: 1958', 'Tim mạch']) expect(text).toContain(part);
  });

  await test.step('triage measures and sends on to the doctor', async () => {
    await triage.callNext();
    await triage.complain('chong mat');
    await triage.measure('leftSystolicMmHg', '152');
    await triage.measure('leftDiastolicMmHg', '88');
    await triage.save();
    await expect(triage.goesTo).toContainText('Tim mạch');
  });

  await test.step('the doctor calls, examines, prescribes and prints', async () => {
    await expect(doctor.queue).toContainText(name);
    await doctor.callNext();
    await doctor.fillExam({
      complaint: 'Đau đầu, chóng mặt ba tháng nay',
      findings: 'Tim đều, phổi trong',
      systolic: '165',
      diastolic: '95',
      diagnosis: 'I10',
    });
    await doctor.sign();
    await doctor.addMedicine({
      search: 'amlodipin',
      name: 'Amlodipine 5 mg',
      dose: '1 viên',
      timesPerDay: '1',
      days: '7',
      when: 'sau ăn',
    });
    await doctor.issue();
    await doctor.window.keyboard.press('F8');
    const text = await paper('prescription', `visit/${await visitId()}`);
    for (const part of [
      /Mã đơn thuốc: 99999[0-9a-z]{7}-C/,
      'Bệnh viện Đa khoa Tập Huấn',
      'Điện thoại: 0000 000 000',
      'ĐƠN THUỐC',
      `Họ và tên: ${name}`,
      'Số định danh cá nhân/CCCD',
      'Ngày sinh: 1958',
      'Cân nặng',
      'Giới tính: Nữ',
      'Số thẻ BHYT (nếu có)',
      'Nơi cư trú',
      /Chẩn đoán: .*\(I10\)/,
      /1\. Amlodipine 5 mg · viên nén 07 viên/,
      'Uống mỗi lần 1 viên, ngày 1 lần (sáng), sau ăn, trong 7 ngày.',
      'Lời dặn',
      /Ngày \d\d tháng \d\d? năm \d{4}/,
      'Người kê đơn',
      '(Ký, ghi rõ họ tên)',
      'Lê Minh Tuệ',
      'Khám lại xin mang theo đơn này.',
      'Số điện thoại liên hệ',
      'Tên bố hoặc mẹ của trẻ hoặc người đưa trẻ đến khám bệnh, chữa bệnh',
    ])
      expect(text).toMatch(part);
    await doctor.nominate('Suy tim nặng, sống một mình, không có đất canh tác.');
  });

  await test.step('the pharmacy hands out from a lot', async () => {
    await pharmacy.callNext(name);
    await expect(pharmacy.quantity('Amlodipine 5 mg').first()).toHaveValue('7');
    await pharmacy.handOut();
    await expect(pharmacy.handedOut.getByRole('listitem')).toHaveText(/Amlodipine lô AM\d+7$/);
  });

  await test.step('two of the committee approve a savings book, and the certificate is printed', async () => {
    await support.openNext(name);
    await support.recordHousehold();
    await support.askCommittee();
    await support.approveByTwo();
    await expect(support.window.button(words.support.print)).toBeVisible();
    await support.window.keyboard.press('F8');
    const patientId = (await (await colleaguesAt(station)).rows()).savingsBooks?.[0]?.id;
    const text = await paper('savings-book-certificate', `savings-book/${patientId}`);
    for (const part of [name, '10.000.000', 'Mười triệu đồng', 'Ngân hàng Tập Huấn'])
      expect(text).toContain(part);
  });

  await test.step('the coordinator sees the numbers of the day', async () => {
    const { visits, examined, prescriptions, pharmacyDone, nominations, books } = words.coordinator;
    for (const label of [visits, examined, prescriptions, pharmacyDone, nominations, books])
      await coordinator.shows(label, 1);
  });

  await test.step('what others did is on the screen of reception', async () => {
    const ticket = first.page.getByRole('region', { name: words.reception.ticketTitle, exact: true });
    await expect(ticket).toContainText(/Xong\s*Tim mạch/);
  });
});
