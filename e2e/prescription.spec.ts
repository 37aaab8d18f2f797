import { textOf } from '#main/documents/testing/read-pdf.ts';
import { DoctorDesk } from './pages/doctor.ts';
import { amlodipine, type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test, type Windows } from './support/test.ts';
import { filled } from './support/words.ts';

let station: Station;
let colleagues: Colleagues;
test.beforeAll(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(() => station.stop());
// What was prescribed in one test is not offered in the next.
test.beforeEach(async () => void (await (await colleagues.as('doctor-3')).saveSettings({ printers: {} })));

const amoxicillin = 'Amoxicillin 500 mg';
const cardiologist = 'Lê Minh Tuệ';

/** Somebody examined by the cardiologist, at whose desk they are opened. */
async function atDesk(
  windows: Windows,
  person: { name: string; [field: string]: unknown },
  { visit = {}, exam = {} }: { visit?: object; exam?: object } = {},
) {
  const { visitId } = await colleagues.receive(person, visit);
  await colleagues.examine(visitId, exam);
  await colleagues.clearDesk('doctor-3');
  const desk = new DoctorDesk(await windows.open(station, 'doctor-3'));
  await desk.find(person.name);
  return { visitId, desk };
}

const recordOf = async (visitId: string) => {
  const client = await colleagues.as('doctor-3');
  const { records } = await client.records({ signal: AbortSignal.timeout(10_000) });
  const record = records.find(({ id }) => id === visitId);
  if (!record) throw new Error(`No record of ${visitId}`);
  return record;
};

test('a prescription is composed of usual regimens, a key each, and what was used is offered first', async ({
  windows,
}) => {
  const first = await atDesk(windows, { name: 'Giàng Thị Chu' });
  await first.desk.takeRegimen('amlodipin', 'Amlodipine 5 mg', '1', '28');
  await first.desk.takeRegimen('amoxicillin 500', amoxicillin, '1');
  await expect(first.desk.line(amoxicillin)).toContainText('15 viên');
  await first.desk.issue();
  const client = await colleagues.as('doctor-3');
  const text = textOf(await client.document('prescription', `visit/${first.visitId}`));
  for (const part of [/Amlodipine 5 mg .*28 viên/, 'ngày 1 lần (sáng)', 'ngày 3 lần (sáng, trưa, chiều tối)'])
    expect(text).toMatch(part);

  const second = await atDesk(windows, { name: 'Vàng Thị Mỷ' });
  const { words, keyboard } = second.desk.window;
  const line = await second.desk.pickMedicine('amlodipin', 'Amlodipine 5 mg');
  const offers = line.getByRole('list', { name: words.prescribing.offers }).getByRole('listitem');
  await expect(offers.first()).toContainText(words.prescribing.used);
  await expect(offers.locator(':focus')).toHaveCount(1);
  await keyboard.press('Enter');
  await expect(second.desk.medicine).toBeFocused();
  await expect(line).toContainText('28 viên');
});

test('times of the day follow the number of times, and the other way round', async ({ windows }) => {
  const { desk } = await atDesk(windows, { name: 'Ma Thị Nhình' });
  const { words, keyboard } = desk.window;
  const line = await desk.pickMedicine('paracetamol 500', 'Paracetamol 500 mg');
  const field = (name: string) => desk.window.field(name, line);
  const chip = (name: string) => line.getByRole('checkbox', { name, exact: true });
  await keyboard.type(field(words.doctor.dose), '1');
  await keyboard.type(field(words.doctor.timesPerDay), '3');
  for (const time of ['Sáng', 'Trưa', 'Chiều tối']) await expect(chip(time)).toBeChecked();
  await keyboard.goTo(chip('Sáng'));
  await keyboard.press('t');
  await keyboard.press('n');
  await keyboard.press('c');
  await expect(chip('Trước ngủ')).toBeChecked();
  await expect(chip('Trưa')).not.toBeChecked();
  await expect(field(words.doctor.timesPerDay)).toHaveValue('2');
  await keyboard.type(field(words.doctor.days), '5');
  await expect(field(words.doctor.quantity)).toHaveValue('10');
});

test('two specialties write into one prescription, which the second one issues', async ({ windows }) => {
  const name = 'Lý Mùi Ghến';
  const { visitId, desk } = await atDesk(
    windows,
    { name },
    { visit: { specialties: ['cardiology', 'neurology'] } },
  );
  const { words } = desk.window;
  await desk.takeRegimen('amlodipin', 'Amlodipine 5 mg', '1', '28');
  await desk.share();
  await expect(
    desk.window.message(filled(words.prescribing.stillToSee, { specialties: 'Thần kinh' })),
  ).toBeVisible();

  await colleagues.send('doctor-7', 'visit.call', `visit/${visitId}`, {
    specialty: 'neurology',
    room: 'room-6',
  });
  await colleagues.send('doctor-7', 'visit.sign-exam', `visit/${visitId}`, {
    specialty: 'neurology',
    complaint: 'Đau đầu',
    findings: 'Không dấu thần kinh khu trú',
    vitals: {},
    diagnoses: [{ code: 'G44.2', text: 'Đau đầu do căng thẳng' }],
    advice: 'Ngủ đủ giấc.',
  });
  const other = new DoctorDesk(await windows.open(station, 'doctor-7'));
  const { keyboard } = other.window;
  await other.find(name);
  await expect(other.line('Amlodipine 5 mg')).toContainText(
    filled(words.prescribing.addedBy, { name: cardiologist }),
  );
  await other.takeRegimen('paracetamol 500', 'Paracetamol 500 mg', '1', '5');

  // The first one adds something while the second one writes: it is not passed over.
  const omeprazole = { ...amlodipine, medicine: 'omeprazole-20-cap', quantity: 14, days: 14 };
  await colleagues.send('doctor-3', 'visit.draft-prescription', `visit/${visitId}`, {
    lines: [amlodipine, omeprazole],
    advice: '',
  });
  const added = filled(words.prescribing.addedTitle, { name: cardiologist });
  await expect(other.window.problem(added)).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(other.line('Paracetamol 500 mg')).toBeVisible();
  expect((await recordOf(visitId)).prescriptions).toEqual([]);
  await keyboard.pressButton(other.window.button(words.doctor.newerTakeIn));
  await expect(other.line('Omeprazole 20 mg')).toBeVisible();
  await other.issue();

  const { prescriptions, drafts } = await recordOf(visitId);
  expect(drafts).toEqual([]);
  expect(prescriptions.map(({ lines }) => lines.map((line) => [line.medicine, line.addedBy?.name]))).toEqual([
    [
      ['amlodipine-5-tab', cardiologist],
      ['paracetamol-500-tab', undefined],
      ['omeprazole-20-cap', cardiologist],
    ],
  ]);
  const code = prescriptions[0]?.code ?? '';
  await expect(
    desk.window.page.getByRole('heading', { name: filled(words.doctor.prescriptionCode, { code }) }),
  ).toBeVisible();
});

test('a medicine somebody is allergic to does not go out without a reason, which is then seen', async ({
  windows,
}) => {
  const { visitId, desk } = await atDesk(windows, { name: 'Sùng Mí Lử', allergies: 'Penicillin' });
  const { words, keyboard, page } = desk.window;
  await desk.takeRegimen('amoxicillin 500', amoxicillin, '1');
  await expect(desk.line(amoxicillin)).toContainText(words.prescribing.severity.contraindicated);
  await keyboard.press('Control+Enter');
  await expect(desk.reason(amoxicillin)).toBeFocused();
  await expect(page.getByText(words.prescribing.reasonNeeded)).toBeVisible();
  expect((await recordOf(visitId)).prescriptions).toEqual([]);

  // Taken out, there is nothing to give a reason for.
  await keyboard.pressButton(desk.window.button(filled(words.doctor.lineRemove, { name: 'Amoxicillin' })));
  await desk.takeRegimen('paracetamol 500', 'Paracetamol 500 mg', '1', '5');
  await desk.issue();
  expect((await recordOf(visitId)).prescriptions[0]?.checked?.concerns).toEqual([]);

  // Given all the same, the reason stands with the prescription.
  const reason = 'Đã uống amoxicillin tháng trước, không sao.';
  await keyboard.pressButton(desk.window.button(words.doctor.replace));
  await desk.takeRegimen('amoxicillin 500', amoxicillin, '1');
  await keyboard.type(desk.reason(amoxicillin), reason);
  await desk.issue();
  await expect(page.getByText(reason)).toBeVisible();
  const [before, now] = (await recordOf(visitId)).prescriptions;
  expect(now?.checked?.concerns).toMatchObject([{ medicine: 'amoxicillin-500-cap', reason }]);
  await expect(page.getByText(filled(words.prescribing.replacedBy, { code: now?.code ?? '' }))).toBeVisible();
  expect(now?.replaces).toBe(before?.code);
  // Whoever replaces it need not write the reason again.
  await keyboard.pressButton(desk.window.button(words.doctor.replace));
  await expect(desk.reason(amoxicillin)).toHaveValue(reason);
});

test('a child without a weight is weighed first, and then gets a dose by weight', async ({ windows }) => {
  const birth = { year: new Date().getFullYear() - 8, month: 1 };
  const { visitId, desk } = await atDesk(
    windows,
    { name: 'Vừ Mí Nô', sex: 'male', birth },
    { exam: { vitals: {} } },
  );
  const { words, keyboard } = desk.window;
  const weight = desk.window.field(words.doctor.weight);
  await expect(weight).toBeFocused();
  const line = await desk.pickMedicine('paracetamol 250', 'Paracetamol 250 mg');
  await expect(line).toContainText(words.prescribing.missing['weight-unknown']);
  await keyboard.type(desk.window.field(words.doctor.dose, line), '1');
  await expect(line).toContainText(`liều (${words.prescribing.why['weight-unknown']})`);
  await keyboard.type(weight, '18');
  await expect(line).toContainText('10–15 mg/kg × 18 kg = 180–270 mg → 250 mg');
  await keyboard.goTo(line.getByRole('button', { name: '1 gói' }));
  await desk.chooseRegimen(line, '1', '3');
  await desk.issue();
  expect((await recordOf(visitId)).prescriptions[0]).toMatchObject({
    weightKg: 18,
    lines: [{ dose: '1 gói', timesPerDay: 4, days: 3, quantity: 12 }],
  });
});

test('what is not asked is asked where it is needed', async ({ windows }) => {
  const { visitId, desk } = await atDesk(windows, { name: 'Hoàng Thị Dín', birth: { year: 2000 } });
  const { words, keyboard } = desk.window;
  const line = await desk.pickMedicine('ibuprofen 400', 'Ibuprofen 400 mg');
  await expect(line).toContainText(words.prescribing.why['pregnancy-not-asked']);
  const asked = desk.window.group(words.prescribing.askPregnancy);
  await keyboard.goTo(asked.getByRole('radio').last());
  await keyboard.press('1');
  await expect(asked).toHaveCount(0);
  await expect(line).toContainText(words.prescribing.severity.contraindicated);
  expect((await recordOf(visitId)).noted).toMatchObject([{ pregnancy: { status: 'yes' } }]);
  await keyboard.pressButton(desk.window.button(words.prescribing.noteHealth));
  await keyboard.tick(desk.window.page.getByRole('checkbox', { name: words.health.noAllergies }));
  await keyboard.press('Control+Enter');
  await expect(desk.window.page.getByText(words.prescribing.askHealth)).toHaveCount(0);
});

test('a prescription that is being written outlives its window', async ({ windows }) => {
  const name = 'Chảo Mùi Pham';
  const { visitId, desk } = await atDesk(windows, { name });
  await desk.takeRegimen('amlodipin', 'Amlodipine 5 mg', '1', '28');
  const client = await colleagues.as('doctor-3');
  const kept = async () => JSON.stringify(await client.draft(`prescription.${visitId}`));
  await expect.poll(kept).toContain('28');
  await desk.window.page.close();
  const again = new DoctorDesk(await windows.open(station, 'doctor-3'));
  await again.find(name);
  await expect(again.line('Amlodipine 5 mg')).toContainText('28 viên');
});

test('a weight that is measured later counts more than the one a prescription was begun with', async ({
  windows,
}) => {
  const name = 'Giàng Mí Sính';
  const birth = { year: new Date().getFullYear() - 4, month: 1 };
  const { visitId, desk } = await atDesk(windows, { name, sex: 'male', birth }, { exam: { vitals: {} } });
  const { words, keyboard } = desk.window;
  const weigh = (weightKg: number) =>
    colleagues.send('doctor-2', 'visit.note-facts', `visit/${visitId}`, { weightKg });
  await keyboard.type(desk.window.field(words.doctor.weight), '14');
  await desk.pickMedicine('paracetamol 250', 'Paracetamol 250 mg');
  const client = await colleagues.as('doctor-3');
  const kept = async () => JSON.stringify(await client.draft(`prescription.${visitId}`));
  await expect.poll(kept).toContain('paracetamol-250-powder');
  await desk.window.page.close();
  await weigh(16);
  const again = new DoctorDesk(await windows.open(station, 'doctor-3'));
  await again.find(name);
  const weight = again.window.field(words.doctor.weight);
  await expect(weight).toHaveValue('16');
  await expect(again.line('Paracetamol 250 mg')).toBeVisible();
  await weigh(17.5);
  await expect(weight).toHaveValue('17,5');
  await expect(
    again.window.page.getByText(filled(words.prescribing.weighedAgain, { weight: '17,5' })),
  ).toBeVisible();
});

test('one substance in two lines is added up, and a quantity that is not the course is noted', async ({
  windows,
}) => {
  const { desk } = await atDesk(
    windows,
    { name: 'Ly Seo Dìn', sex: 'male' },
    { exam: { vitals: { weightKg: 60 } } },
  );
  const { words, keyboard } = desk.window;
  await desk.takeRegimen('paracetamol 500', 'Paracetamol 500 mg', '2', '5');
  const line = await desk.pickMedicine('paracetamol 250', 'Paracetamol 250 mg');
  await keyboard.type(desk.window.field(words.doctor.dose, line), '2 gói');
  await keyboard.type(desk.window.field(words.doctor.timesPerDay, line), '3');
  await keyboard.type(desk.window.field(words.doctor.days, line), '5');
  await keyboard.type(desk.window.field(words.doctor.quantity, line), '20');
  await expect(line).toContainText('tổng 4.500 mg/ngày, tối đa 4.000 mg/ngày (người lớn)');
  await expect(line).toContainText('ghi 20 gói, liều × số lần × số ngày = 30 gói');
});
