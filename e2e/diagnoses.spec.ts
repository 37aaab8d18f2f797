/** What doctors go by and write down: the full list of diagnoses, advice, what comes next, and a form that was corrected. */
import { readFile, writeFile } from 'node:fs/promises';
import { daysAfter, formatDate } from '#shared/domain/calendar.ts';
import { DoctorDesk } from './pages/doctor.ts';
import { ClinicalSection } from './pages/set-up-clinical.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { dirtyIcd10 } from './support/dirty-icd10.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

let station: Station;
let colleagues: Colleagues;

test.beforeEach(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterEach(() => station.stop());

const edition = 'QĐ 4469/QĐ-BYT 2020';

test('the ministry’s list is imported where it is fine, and its codes are found at the doctor’s desk', async ({
  windows,
}, info) => {
  await colleagues.receive({ name: 'Sùng Thị Mai' });
  const coordinator = await windows.open(station, 'coordinator-1');
  const doctor = await windows.open(station, 'doctor-3');
  const desk = new DoctorDesk(doctor);
  await desk.callNext();
  await doctor.keyboard.type(doctor.field(doctor.words.doctor.diagnoses), 'leptospira');
  await expect(doctor.page.getByRole('option', { name: /A27/ })).toHaveCount(0);
  await doctor.keyboard.press('Control+A');
  await doctor.keyboard.press('Delete');

  const { page, keyboard, words } = coordinator;
  await page.goto(`${station.origin}/setup`);
  const section = new ClinicalSection(coordinator);
  await section.show('clinical');
  await expect(section.icd10).toContainText(words.clinical.starter);
  const file = info.outputPath('icd10.csv');
  await writeFile(file, dirtyIcd10);
  await section.readIcd10(file);
  const notes = page.getByRole('listbox', { name: words.import.problemList }).getByRole('option');
  await expect(notes).toHaveCount(3);
  await expect(notes.nth(0)).toContainText(filled(words.import.row, { row: 7 }));
  await expect(notes.nth(0)).toContainText(words.icdList.problem['bad-code']);
  await expect(notes.nth(1)).toContainText(words.icdList.problem['title-missing']);
  await expect(notes.nth(2)).toContainText(filled(words.icdList.problem['code-twice'], { other: 4 }));
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.clinical.editionNeeded)).toBeVisible();
  await section.takeIcd10(edition);
  await expect(section.icd10).toContainText(edition);
  await expect(section.icd10).toContainText('4');

  // The next exam that is opened has it.
  await doctor.page.reload();
  await expect(desk.complaint).toBeVisible();
  const diagnoses = doctor.field(doctor.words.doctor.diagnoses);
  await doctor.keyboard.pick(diagnoses, 'leptospira khong dac hieu');
  await doctor.keyboard.pick(diagnoses, 'cao huyet ap');
  await doctor.keyboard.type(diagnoses, 'Đau đầu lâu năm');
  await doctor.page.getByRole('option', { name: /Đau đầu lâu năm/ }).waitFor();
  await doctor.keyboard.press('ArrowUp');
  await doctor.keyboard.press('Enter');
  const rows = doctor.page.getByRole('list', { name: doctor.words.doctor.diagnoses }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText('A27.9');
  await expect(rows.nth(0)).toContainText(doctor.words.diagnoses.main);
  await expect(rows.nth(2)).toContainText(doctor.words.diagnoses.noCode);

  // Pressure is what they came for.
  await doctor.keyboard.press('Alt+2');
  await expect(rows.nth(0)).toContainText('I10');
  await desk.sign();
  const [record] = (await (await colleagues.as('doctor-3')).records({ signal: AbortSignal.timeout(10_000) }))
    .records;
  expect(record?.exams[0]).toMatchObject({
    icd10Edition: edition,
    diagnoses: [
      { code: 'I10', text: 'Bệnh lý tăng huyết áp vô căn (nguyên phát)' },
      { code: 'A27.9', text: 'Bệnh do Leptospira không đặc hiệu' },
      { text: 'Đau đầu lâu năm' },
    ],
  });
});

test('advice comes by a key; a follow-up and a referral are written, survive the window, and are seen again', async ({
  windows,
}) => {
  const { visitId } = await colleagues.receive({ name: 'Lầu Thị Sua' });
  const window = await windows.open(station, 'doctor-3');
  const { page, keyboard, words } = window;
  const desk = new DoctorDesk(window);
  await desk.callNext();
  await keyboard.pick(window.field(words.doctor.diagnoses), 'I10');

  const offered = window.group(words.advice.offered).getByRole('checkbox');
  await keyboard.goTo(offered.first());
  await keyboard.press('2');
  await keyboard.press('1');
  await keyboard.press('1');
  const advice = window.field(words.doctor.advice);
  await expect(advice).toHaveValue(/^Ăn nhạt: .+\.$/);
  await keyboard.press('1');
  await expect(offered.nth(0)).toBeChecked();
  await expect(advice).toHaveValue(/^Ăn nhạt: .+\nUống thuốc huyết áp đều .+\.$/);

  await keyboard.press('Alt+K');
  const followUp = window.group(words.followUp.title);
  await expect(followUp.getByRole('radio').first()).toBeFocused();
  await keyboard.press('3');
  await expect(window.field(words.followUp.days)).toHaveValue('30');
  const today = (await colleagues.rows()).day?.[0]?.date ?? '';
  await expect(window.field(words.followUp.onDate)).toHaveValue(formatDate(daysAfter(today, 30)));
  await keyboard.type(window.field(words.followUp.onDate), formatDate(daysAfter(today, 20)));
  await expect(window.field(words.followUp.days)).toHaveValue('20');
  await keyboard.type(window.field(words.followUp.note), 'Trạm y tế xã');

  await keyboard.press('Alt+V');
  const hospital = window.field(words.referral.hospital);
  await expect(hospital).toBeFocused();
  await keyboard.press('Control+Enter');
  await expect(window.group(words.referral.title).getByText(words.fieldError.required)).toHaveCount(2);
  await keyboard.type(hospital, 'Bệnh viện Bạch Mai');
  await keyboard.press('Escape');
  await keyboard.type(window.field(words.referral.department), 'Viện Tim mạch');
  await keyboard.type(window.field(words.referral.reason), 'Huyết áp không hạ, nghi hẹp động mạch thận');

  // The window is gone, and with it nothing.
  const client = await colleagues.as('doctor-3');
  const draft = async () => JSON.stringify(await client.draft(`exam.${visitId}.cardiology`));
  await expect.poll(draft).toContain('hẹp động mạch thận');
  await page.reload();
  await expect(window.field(words.referral.department)).toHaveValue('Viện Tim mạch');
  await expect(window.field(words.followUp.days)).toHaveValue('20');

  await desk.sign();
  const about = page.getByRole('complementary');
  const again = filled(words.followUp.said, { days: 20, date: formatDate(daysAfter(today, 20)) });
  await expect(about).toContainText(`${again}. Trạm y tế xã`);
  await expect(about).toContainText('Bệnh viện Bạch Mai, Viện Tim mạch: Huyết áp không hạ');
  await keyboard.press('Alt+X');
  await expect(page.getByRole('dialog')).toContainText(again);
});

test('a form is saved, corrected and taken in; its mistakes are named first', async ({ windows }, info) => {
  await colleagues.receive({ name: 'Giàng A Chống', sex: 'male' });
  const window = await windows.open(station, 'coordinator-1');
  const { page, keyboard, words } = window;
  await page.goto(`${station.origin}/setup`);
  const section = new ClinicalSection(window);
  await section.show('clinical');
  const file = info.outputPath('phieu.json');
  const title = 'Khám tim mạch';
  await section.saveForm(title, file);
  const form = JSON.parse(await readFile(file, 'utf8'));

  await writeFile(file, JSON.stringify({ ...form, title: { en: 'Heart' } }));
  await section.takeForm(file);
  const wrong = page.getByRole('list', { name: words.clinical.formWrong });
  await expect(wrong).toContainText(words.formFile.problem.missing);
  await expect(wrong).toContainText('title.vi');

  await writeFile(file, JSON.stringify(form));
  await section.takeForm(file);
  await expect(window.problem(words.refusal['form-not-newer'].title)).toBeVisible();

  const corrected = 'Khám tim mạch (đã sửa)';
  await writeFile(file, JSON.stringify({ ...form, version: 2, title: { vi: corrected, en: 'Heart' } }));
  await section.takeForm(file);
  await expect(
    window.message(filled(words.clinical.formTaken, { name: corrected, version: 2 })),
  ).toBeVisible();
  await expect(section.form(corrected).getByRole('cell').nth(1)).toHaveText('2');

  // What can be asked for may be named anew while the day goes on, not taken away.
  await expect(window.button(filled(words.clinical.removeService, { name: 'Điện tim' }))).toHaveCount(0);
  await keyboard.pressButton(window.button(filled(words.clinical.editService, { name: 'Điện tim' })));
  await keyboard.type(window.field(words.clinical.nameVi), 'Điện tim sáu cần');
  await keyboard.press('Control+Enter');
  await expect(section.service('Điện tim sáu cần')).toContainText('Điện tâm đồ');

  const doctor = await windows.open(station, 'doctor-3');
  await new DoctorDesk(doctor).callNext();
  await expect(doctor.page.getByRole('region', { name: corrected })).toBeVisible();
});
