import { DoctorDesk } from './pages/doctor.ts';
import { TriageDesk } from './pages/triage.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test, type Windows } from './support/test.ts';

let station: Station;
let colleagues: Colleagues;
test.beforeAll(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(() => station.stop());

/** Somebody who waits for triage, and the desk with their form open. */
async function called(windows: Windows, person: { name: string } & Record<string, unknown>, visit = {}) {
  const { visitId, patientId } = await colleagues.receive(person, {
    triage: true,
    specialties: [],
    ...visit,
  });
  await (await colleagues.as('triage-1')).deleteDraft('triage.seat');
  const desk = new TriageDesk(await windows.open(station, 'triage-1'));
  await desk.callNext();
  await expect(desk.window.page.getByRole('heading', { level: 2, name: person.name })).toBeVisible();
  return { desk, visitId, patientId, visit: () => colleagues.visit(visitId) };
}

test('a red flag raises the class, says why, and suggests where to go', async ({ windows }) => {
  const { desk, visit } = await called(windows, { name: 'Giàng Thị Chu', birth: { year: 1965 } });
  const { page, keyboard, words } = desk.window;
  await expect(desk.strip).toHaveText(words.triage.noFlags);
  await desk.complain('đau ngực');
  await desk.measure('leftSystolicMmHg', '185');
  await desk.measure('leftDiastolicMmHg', '95');
  await expect(desk.around('leftSystolicMmHg')).toContainText(words.vital.high);
  await expect(desk.strip).toContainText('Cấp cứu');
  await expect(desk.strip).toContainText('Huyết áp rất cao kèm triệu chứng');
  await expect(page.getByText(/Nguồn: ESC Council on Hypertension/)).toBeVisible();
  await expect(desk.specialty('Tim mạch')).toHaveAccessibleName(/gợi ý/);
  await expect(desk.specialties).toContainText('Gợi ý Tim mạch: Huyết áp rất cao kèm triệu chứng');
  await keyboard.tick(desk.specialty('Tim mạch'));
  await desk.save();
  await expect(desk.goesTo).toContainText('Tim mạch');
  await expect(desk.goesTo).toContainText('Phòng 3, Phòng 4');
  const { priority, waitingFor, reasons } = await visit();
  expect({ priority, waitingFor }).toEqual({ priority: 'emergency', waitingFor: ['cardiology'] });
  expect(reasons.map(({ name }) => name?.vi)).toContain('Huyết áp rất cao kèm triệu chứng');
});

test('what is impossible is refused at the field, and what is unusual asked about once', async ({
  windows,
}) => {
  const { desk, visit } = await called(windows, { name: 'Vàng Mí Sò', sex: 'male' });
  const { keyboard, words } = desk.window;
  const pulse = desk.vital('pulsePerMinute');
  await desk.measure('pulsePerMinute', '800');
  await expect(pulse).toBeFocused();
  await expect(desk.around('pulsePerMinute')).toContainText('Chỉ từ 20 đến 300.');
  await keyboard.tick(desk.specialty('Thần kinh'));
  await keyboard.press('Control+Enter');
  await expect(pulse).toBeFocused();
  await desk.measure('pulsePerMinute', '72');
  await expect(desk.vital('temperatureC')).toBeFocused();

  const pressure = desk.vital('leftSystolicMmHg');
  const question = desk.around('leftSystolicMmHg').getByRole('alert');
  await desk.measure('leftSystolicMmHg', '240');
  await expect(pressure).toBeFocused();
  await expect(question).toHaveText('Đúng 240? Enter');
  await keyboard.press('Enter');
  await expect(desk.vital('leftDiastolicMmHg')).toBeFocused();
  await desk.measure('leftSystolicMmHg', '240');
  await expect(desk.vital('leftDiastolicMmHg')).toBeFocused();
  await expect(question).toBeHidden();

  await keyboard.type(desk.vital('rightSystolicMmHg'), '235');
  await keyboard.press('Control+Enter');
  await expect(desk.vital('rightSystolicMmHg')).toBeFocused();
  await expect(desk.around('rightSystolicMmHg').getByRole('alert')).toBeVisible();
  await keyboard.press('Enter');
  await desk.save();
  expect(await visit()).toMatchObject({ waitingFor: ['neurology'] });
  await expect(desk.window.page.getByText('240/– mmHg')).toBeVisible();
  await expect(desk.window.page.getByText(words.vital.high).first()).toBeVisible();
});

test('the lower pressure has to be below the upper, whichever of them is put right', async ({ windows }) => {
  const { desk } = await called(windows, { name: 'Chá Thị Mái', birth: { year: 1968 } });
  const { words } = desk.window;
  const lower = desk.around('rightDiastolicMmHg');
  await desk.measure('rightSystolicMmHg', '80');
  await desk.measure('rightDiastolicMmHg', '110');
  await expect(lower).toContainText(words.fieldError['diastolic-not-below-systolic']);
  await desk.measure('rightSystolicMmHg', '180');
  await expect(lower).not.toContainText(words.fieldError['diastolic-not-below-systolic']);
  await desk.window.keyboard.tick(desk.specialty('Tim mạch'));
  await desk.save();
});

test('the body mass index is reckoned, and normal values are those of the age', async ({ windows }) => {
  const [year = 0] = new Date().toISOString().split('-').map(Number);
  const child = { name: 'Thò Mí Và', sex: 'male', birth: { year: year - 2, month: 1, day: 1 } };
  const { desk } = await called(windows, child);
  const { words } = desk.window;
  await expect(desk.around('pulsePerMinute')).toContainText('98–140');
  await desk.measure('pulsePerMinute', '120');
  await desk.measure('weightKg', '12,5');
  await desk.measure('heightCm', '90');
  await expect(desk.around('heightCm')).toContainText('BMI 15,4');
  await expect(desk.around('pulsePerMinute')).not.toContainText(words.vital.high);
  await desk.window.keyboard.tick(desk.specialty('Tiêu hóa'));
  await desk.save();

  const grown = await called(windows, { name: 'Sùng Thị Pà', birth: { year: 1975 } });
  await expect(grown.desk.around('pulsePerMinute')).toContainText('60–100');
  await grown.desk.measure('pulsePerMinute', '120');
  await expect(grown.desk.around('pulsePerMinute')).toContainText(words.vital.high);
  await grown.desk.window.keyboard.tick(grown.desk.specialty('Tim mạch'));
  await grown.desk.save();
});

test('an allergy noted here is seen at the doctor’s desk', async ({ windows }) => {
  const name = 'Lầu Thị Dính';
  const { desk } = await called(windows, { name, birth: { year: 1962 } }, { specialties: ['cardiology'] });
  const { keyboard, words, page } = desk.window;
  await keyboard.pick(desk.window.field(words.health.allergies), 'penic');
  const reaction = desk.window.field('Phản ứng với Penicillin');
  await keyboard.press('Enter');
  await expect(reaction).toBeFocused();
  await keyboard.write('nổi mẩn');
  await expect(desk.specialty('Tim mạch')).toBeChecked();
  await desk.save();
  await expect(page.getByRole('alert')).toContainText('Penicillin (nổi mẩn)');

  await colleagues.clearDesk('doctor-3');
  const doctor = new DoctorDesk(await windows.open(station, 'doctor-3'));
  await doctor.find(name);
  await expect(doctor.window.page.getByRole('alert')).toContainText('Penicillin (nổi mẩn)');
});

test('what is typed is there again after a reload, and after an undo', async ({ windows }) => {
  const { desk, visit } = await called(windows, { name: 'Mùa A Chứ', sex: 'male', birth: { year: 1980 } });
  const { page, keyboard, words } = desk.window;
  await desk.complain('dau dau');
  await desk.measure('temperatureC', '37,5');
  await keyboard.type(desk.window.field(words.triage.medicines), 'paracetamol');
  await keyboard.tick(desk.specialty('Thần kinh'));
  const client = await colleagues.as('triage-1');
  await expect
    .poll(async () => JSON.stringify(await client.draft(`triage.${(await visit()).id}`)))
    .toContain('neurology');
  await page.reload();
  await expect(desk.vital('temperatureC')).toHaveValue('37,5');
  await expect(desk.window.field(words.triage.medicines)).toHaveValue('paracetamol');

  await desk.save();
  expect(await visit()).toMatchObject({ waitingFor: ['neurology'], calledTo: [] });
  await keyboard.press('F9');
  await expect(desk.complaint).toBeVisible();
  expect(await visit()).toMatchObject({ waitingFor: [], calledTo: ['triage'] });
  await expect(desk.vital('temperatureC')).toHaveValue('37,5');
  await desk.save();
});

test('somebody is measured again, and only what was found last counts', async ({ windows }) => {
  const { desk, visit } = await called(windows, { name: 'Ly Thị Xua', birth: { year: 1970 } });
  const { keyboard } = desk.window;
  await desk.measure('oxygenSaturationPercent', '90');
  await keyboard.tick(desk.specialty('Tim mạch'));
  await desk.save();
  expect(await visit()).toMatchObject({ priority: 'emergency' });
  await keyboard.press('Control+E');
  await expect(desk.vital('oxygenSaturationPercent')).toHaveValue('90');
  await desk.measure('oxygenSaturationPercent', '97');
  await desk.save();
  expect(await visit()).toMatchObject({ priority: 'ordinary', waitingFor: ['cardiology'] });
});

test('a form on paper is entered with its own time, for somebody who was not called', async ({ windows }) => {
  const name = 'Hạng Thị Sua';
  const { visitId } = await colleagues.receive(
    { name, birth: { year: 1990 } },
    { triage: true, specialties: [] },
  );
  const desk = new TriageDesk(await windows.open(station, 'triage-2'));
  const { keyboard, words, page } = desk.window;
  await desk.find(name);
  await keyboard.choose(desk.window.group(words.triage.pregnancy), words.triage.pregnant.yes);
  await keyboard.type(desk.window.field(words.triage.weeks), '24');
  await keyboard.tick(desk.specialty('Siêu âm'));
  await keyboard.tick(page.getByRole('checkbox', { name: words.triage.onPaper }));
  const time = desk.window.field(words.triage.paperTime);
  await expect(time).toBeFocused();
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.fieldError.required)).toBeVisible();
  await keyboard.type(time, '0:01');
  await desk.save();
  await expect(page.getByText(/^00:01 ·/)).toBeVisible();
  expect(await colleagues.visit(visitId)).toMatchObject({ priority: 'priority', waitingFor: ['ultrasound'] });
});
