import { textOf, wordsOutside } from '#main/documents/testing/read-pdf.ts';
import { newId } from '#renderer/mirror/send.ts';
import type { DocumentKind } from '#shared/printing.ts';
import { DoctorDesk } from './pages/doctor.ts';
import { PharmacyDesk } from './pages/pharmacy.ts';
import { ReceptionDesk } from './pages/reception.ts';
import { SupportDesk } from './pages/support.ts';
import { amlodipine, type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { expectToFit } from './support/looks.ts';
import { newcomer } from './support/newcomer.ts';
import { failToStart, type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';

let station: Station;
let colleagues: Colleagues;
test.beforeAll(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(() => station.stop());

const bytesOf = async (kind: DocumentKind, subject: string) =>
  (await colleagues.as('coordinator-1')).document(kind, subject);

test('a second program on the same data folder is refused in words', async () => {
  const { code, said } = await failToStart(['--data', station.dataDir]);
  expect(code).toBe(1);
  expect(said).toContain('Thư mục dữ liệu đang được một chương trình Trạm Khám khác sử dụng');
});

test('somebody of reception gets neither to the doctor’s desk nor past the host', async ({ windows }) => {
  const { visitId } = await colleagues.receive({ name: 'Sèo Thị Pó' });
  const window = await windows.open(station, 'reception-1');
  await window.page.goto(`${station.origin}/doctor`);
  await window.sees('Bàn tiếp đón');
  const call = {
    id: newId(),
    type: 'visit.call',
    subject: `visit/${visitId}`,
    data: { specialty: 'cardiology', room: 'room-3' },
  };
  const forged = await window.page.evaluate(async (command) => {
    const token = sessionStorage.getItem('signed-in')?.split(' ')[1] ?? '';
    const post = async (headers: Record<string, string>) => {
      const body = JSON.stringify(command);
      const response = await fetch('/api/commands', { method: 'POST', headers, body });
      return response.json();
    };
    return [await post({ 'x-window-token': token }), await post({})];
  }, call);
  expect(forged).toEqual([{ ok: false, refusal: { code: 'role-may-not' } }, { error: 'not-signed-in' }]);
  expect(await colleagues.visit(visitId)).toMatchObject({ waitingFor: ['cardiology'], calledTo: [] });
});

for (const [what, name] of [
  ['one word', 'Ư'.repeat(200)],
  ['many words', 'Nguyễn Thị Hoàng '.repeat(12).slice(0, 200).trim()],
] as const) {
  test(`a name of 200 characters in ${what} breaks no screen and no paper`, async ({ windows }) => {
    const open = [];
    const reception = new ReceptionDesk(await windows.open(station, 'reception-1'));
    await reception.receive({ ...newcomer, name });
    open.push(reception.window);
    const { visits = [] } = await colleagues.rows();
    const visit = visits.find((each) => each.opened.person.name === name);
    const visitId = visit?.id ?? '';
    await colleagues.triage(visitId);

    await colleagues.clearDesk('doctor-3');
    const doctor = new DoctorDesk(await windows.open(station, 'doctor-3'));
    await doctor.find(name);
    open.push(doctor.window);
    await colleagues.examine(visitId);
    await colleagues.prescribe(visitId);
    await colleagues.nominate(visitId);
    const pharmacy = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
    await pharmacy.callNext(name);
    open.push(pharmacy.window);
    const support = new SupportDesk(await windows.open(station, 'support-1'));
    await support.openNext(name);
    open.push(support.window);
    await support.recordHousehold();
    await support.askCommittee();
    open.push(await windows.open(station, 'coordinator-1'));
    for (const { page } of open) await expectToFit(page, page.url());

    await colleagues.grant({ patientId: visit?.patientId ?? '', visitId });
    expect(wordsOutside(await bytesOf('ticket', `visit/${visitId}`), 0)).toEqual([]);
    expect(wordsOutside(await bytesOf('prescription', `visit/${visitId}`), 0)).toEqual([]);
    await pharmacy.handOut();
    await expect(pharmacy.handedOut).toBeVisible();
  });
}

test('a child of three months gets no prescription without weight and guardian', async ({ windows }) => {
  const name = 'Thò Mí Và';
  const [year = 0, month = 0] = new Date().toISOString().split('-').map(Number);
  const birth = month > 3 ? { year, month: month - 3 } : { year: year - 1, month: month + 9 };
  const { visitId } = await colleagues.receive({ name, sex: 'male', birth: { ...birth, day: 1 } });
  await colleagues.examine(visitId, { vitals: {} });
  await colleagues.clearDesk('doctor-3');
  const desk = new DoctorDesk(await windows.open(station, 'doctor-3'));
  const { window } = desk;
  await desk.find(name);
  await expect(window.page.getByText('Đơn thuốc phải có cân nặng và tên người đưa trẻ đến.')).toBeVisible();
  await desk.addMedicine({
    search: 'paracetamol 120',
    name: 'Paracetamol 120 mg/5 ml, chai 60 ml',
    dose: '2,5 ml',
    timesPerDay: '3',
    days: '3',
    when: 'khi sốt',
  });
  await window.keyboard.type(window.field('Số lượng'), '1');
  await window.keyboard.press('Control+Enter');
  const [weight, guardian] = [window.field('Cân nặng'), window.field('Người đưa đến')];
  await expect(weight).toHaveAttribute('aria-invalid', 'true');
  await expect(guardian).toHaveAttribute('aria-invalid', 'true');
  await expect(window.page.getByText('Cần điền mục này.')).toHaveCount(2);
  await window.keyboard.type(weight, '5,8');
  await window.keyboard.type(guardian, 'Thò Thị Chứ');
  await desk.issue();
  const text = textOf(await bytesOf('prescription', `visit/${visitId}`));
  for (const part of ['3 tháng tuổi', 'Cân nặng: 5,8 kg', 'Thò Thị Chứ']) expect(text).toContain(part);
});

test('more than is in stock is handed out in part; more than the lot holds only when somebody says it is there', async ({
  windows,
}) => {
  const name = 'Cư Thị Ly';
  const { visitId } = await colleagues.receive({ name });
  await colleagues.examine(visitId);
  const inhalers = { ...amlodipine, medicine: 'salbutamol-100-inhaler', quantity: 45, dose: '2 nhát xịt' };
  await colleagues.prescribe(visitId, [inhalers]);
  const { ticket } = await colleagues.visit(visitId);
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { window } = desk;
  await desk.find(name);
  const quantity = desk.quantity('Salbutamol');
  await expect(quantity).toHaveValue('40');
  await expect(window.page.getByText('Thiếu 5 bình')).toBeVisible();

  await window.keyboard.type(quantity, '41');
  await desk.askToHandOut();
  await expect(desk.checks).toContainText('sổ còn 40, đang trao 41');
  await window.keyboard.press('Control+Enter');
  await window.keyboard.press('Escape');
  await expect(desk.checks).toBeHidden();
  expect(await colleagues.visit(visitId)).toMatchObject({ ticket, pharmacy: 'waiting' });

  await window.keyboard.type(quantity, '40');
  await desk.handOut();
  await expect(desk.handedOut).toContainText('40');
  expect(await colleagues.visit(visitId)).toMatchObject({ ticket, pharmacy: 'partly' });
});
