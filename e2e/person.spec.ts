import { DoctorDesk } from './pages/doctor.ts';
import { PharmacyDesk } from './pages/pharmacy.ts';
import { SupportDesk } from './pages/support.ts';
import { type Colleagues, colleaguesAt, withReason } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { anyOf, filled } from './support/words.ts';

let station: Station;
let colleagues: Colleagues;
test.beforeAll(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(() => station.stop());

test('a reaction that the pharmacy records is an allergy at the doctor’s desk', async ({ windows }) => {
  const name = 'Sùng Thị Dở';
  const { visitId } = await colleagues.receive({ name, birth: { year: 1961 } });
  await colleagues.examine(visitId);
  await colleagues.prescribe(visitId);
  const pharmacy = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const doctor = new DoctorDesk(await windows.open(station, 'doctor-3'));
  await doctor.find(name);
  await expect(doctor.window.page.getByText(doctor.window.words.health.notAsked)).toBeVisible();

  const { keyboard, words, page } = pharmacy.window;
  await pharmacy.callNext(name);
  await pharmacy.handOut();
  await expect(pharmacy.handedOut).toBeVisible();
  await keyboard.press('Alt+P');
  const dialog = pharmacy.window.dialog(filled(words.reaction.titleOf, { name }));
  await expect(dialog).toBeVisible();
  const group = (label: string) => dialog.getByRole('group', { name: anyOf(label) });
  await keyboard.choose(group(words.reaction.medicine), /Amlodipine 5 mg.*/);
  await keyboard.goTo(group(words.reaction.signs).getByRole('checkbox').first());
  await keyboard.press('1');
  await keyboard.press('2');
  await keyboard.choose(group(words.reaction.severity), anyOf(words.reaction.severities.moderate.label));
  await keyboard.type(pharmacy.window.field(anyOf(words.reaction.action)), 'Ngừng thuốc, theo dõi');
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('list', { name: words.reaction.list })).toContainText('Amlodipine 5 mg');

  const allergies = doctor.window.problem(doctor.window.words.health.allergies);
  await expect(allergies).toContainText('Amlodipine (mẩn ngứa, mày đay, phù môi, mặt)');
  const list = doctor.window.page.getByRole('list', { name: doctor.window.words.reaction.list });
  await expect(list).toContainText('Ngừng thuốc, theo dõi');

  await test.step('a slip is taken back, and the allergy goes with it', async () => {
    await keyboard.pressButton(pharmacy.window.button(words.reaction.undo));
    await expect(page.getByRole('list', { name: words.reaction.list })).toHaveCount(0);
    await expect(allergies).toHaveCount(0);
  });
});

test('a doctor notes a pregnancy and a weight that nobody had asked about', async ({ windows }) => {
  const name = 'Lò Thị Giấu';
  const { visitId } = await colleagues.receive({ name, birth: { year: 1998 } });
  await colleagues.examine(visitId, { vitals: {} });
  await colleagues.clearDesk('doctor-3');
  const doctor = new DoctorDesk(await windows.open(station, 'doctor-3'));
  const { keyboard, words, page } = doctor.window;
  await doctor.find(name);
  const dangers = page.getByRole('list', { name: words.known.dangers });
  await expect(dangers).toContainText(words.known.pregnancyNotAsked);
  await keyboard.press('Shift+F3');
  await keyboard.choose(doctor.window.group(words.triage.pregnancy), words.triage.pregnant.yes);
  await keyboard.type(doctor.window.field(words.triage.weeks), '14');
  await keyboard.type(doctor.window.field(words.vital.weightKg), '46,5');
  await keyboard.press('Control+Enter');
  await expect(dangers).toContainText(`${words.known.pregnant}, 14 tuần`);
  await expect(dangers).toContainText(/Lê Minh Tuệ/);
  await expect(page.getByText('46,5 kg')).toBeVisible();
  expect(await colleagues.visit(visitId)).toMatchObject({ priority: 'priority' });
});

test('own medicines that nobody had asked about are noted where they are missed, and then checked', async ({
  windows,
}) => {
  const name = 'Sùng Thị Quên';
  const { visitId } = await colleagues.receive({ name, birth: { year: 1958 } });
  await colleagues.examine(visitId);
  await colleagues.clearDesk('doctor-3');
  const doctor = new DoctorDesk(await windows.open(station, 'doctor-3'));
  const { keyboard, words, page } = doctor.window;
  await doctor.find(name);
  const line = await doctor.pickMedicine('amlodipin', 'Amlodipine 5 mg');
  const asked = page.getByText(words.prescribing.askMedicines);
  await expect(asked).toBeVisible();
  await keyboard.pressButton(doctor.window.button(words.prescribing.noteMedicines));
  const dialog = doctor.window.dialog(filled(words.known.titleOf, { name }));
  await expect(doctor.window.field(words.triage.medicines)).toBeFocused();
  await keyboard.write('amlodipin 5mg, thuốc nam');
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(asked).toHaveCount(0);
  await expect(line).toContainText('Người bệnh đang tự dùng thuốc có Amlodipine.');
  await expect(line).toContainText(`${words.prescribing.why['own-medicines-in-words']}: thuốc nam`);

  await test.step('more is added to it, and says who was told', async () => {
    await keyboard.press('Shift+F3');
    await expect(dialog).toContainText('amlodipin 5mg, thuốc nam');
    await keyboard.type(doctor.window.field(words.known.moreMedicines), 'metformin');
    await keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(
      page.getByText(/amlodipin 5mg, thuốc nam \(Lê Minh Tuệ .*metformin \(Lê Minh Tuệ/),
    ).toBeVisible();
    await expect(line).toContainText('Người bệnh đang tự dùng thuốc có Amlodipine.');
  });
});

test('that somebody takes no medicines is said with one button where it is missed', async ({ windows }) => {
  const name = 'Sùng A Khỏe';
  const { visitId } = await colleagues.receive({ name, sex: 'male', birth: { year: 1958 } });
  await colleagues.examine(visitId);
  await colleagues.clearDesk('doctor-3');
  const doctor = new DoctorDesk(await windows.open(station, 'doctor-3'));
  const { keyboard, words, page } = doctor.window;
  await doctor.find(name);
  const line = await doctor.pickMedicine('amlodipin', 'Amlodipine 5 mg');
  const why = words.prescribing.why['own-medicines-not-asked'];
  await expect(line).toContainText(why);
  await keyboard.pressButton(doctor.window.button(words.known.takesNone));
  await expect(page.getByText(words.prescribing.askMedicines)).toHaveCount(0);
  await expect(line).not.toContainText(why);
});

test('a nomination says what for; special support alone grants no book', async ({ windows }) => {
  const [both, special] = ['Chảo Mùi Pham', 'Tẩn A Lồ'];
  for (const name of [both, special]) {
    const { visitId } = await colleagues.receive({ name, birth: { year: 1955 } });
    await colleagues.examine(visitId);
  }
  await colleagues.clearDesk('doctor-3');
  const doctor = new DoctorDesk(await windows.open(station, 'doctor-3'));
  await doctor.find(both);
  await doctor.nominate('Suy tim độ III, một mình nuôi hai con.', ['savings-book', 'special-support']);
  await doctor.find(special);
  await doctor.nominate('Hở van hai lá nặng, cần mổ.', ['special-support']);

  const support = new SupportDesk(await windows.open(station, 'support-1'));
  const { page, words } = support.window;
  const { nomination } = words;
  await support.find(both);
  const card = page.getByRole('article');
  for (const part of [
    nomination.kind['savings-book'],
    nomination.kind['special-support'],
    'Suy tim độ III, một mình nuôi hai con.',
    'Tăng huyết áp vô căn (nguyên phát) (I10)',
    filled(nomination.monthsExpected, { count: 24 }),
  ])
    await expect(card).toContainText(part);
  await expect(support.window.button(words.books.household)).toBeEnabled();
  await support.find(special);
  await expect(page.getByText(words.support.onlySpecial)).toBeVisible();
  await expect(support.window.button(words.support.grant)).toHaveCount(0);
  await expect(support.window.button(words.books.household)).toHaveCount(0);

  await test.step('a second doctor adds the book; both reasons stand', async () => {
    const other = new DoctorDesk(await windows.open(station, 'doctor-1'));
    await other.find(special);
    await other.window.keyboard.press('F10');
    const dialog = other.window.dialog(other.window.words.doctor.nominateTitle);
    await expect(dialog).toContainText('Hở van hai lá nặng, cần mổ.');
    await expect(dialog.getByRole('checkbox')).toHaveCount(1);
    await other.window.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    // The one kind that is left is the first of the list.
    await other.nominate('Xơ gan, sống một mình.');
    for (const reason of ['Hở van hai lá nặng, cần mổ.', 'Xơ gan, sống một mình.'])
      await expect(card).toContainText(reason);
    await expect(support.window.button(words.books.household)).toBeEnabled();
  });
});

test('the pharmacist reads what the doctor was warned of, and why it was given all the same', async ({
  windows,
}) => {
  const name = 'Vàng Thị Say';
  const { visitId } = await colleagues.receive({ name, birth: { year: 1950 }, allergies: 'Amlodipine' });
  await colleagues.examine(visitId);
  await withReason(colleagues, visitId);
  const pharmacy = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { page, words } = pharmacy.window;
  await pharmacy.find(name);
  const warned = page.getByRole('region', { name: words.concern.title });
  await expect(warned).toContainText('Amlodipine 5 mg');
  await expect(warned).toContainText('Đã dùng hai năm, không có phản ứng');
});
