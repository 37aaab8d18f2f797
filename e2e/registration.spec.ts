/** How people get from the door to a ticket: by typing, by their card, without a name, from a list, from paper. */
import { newId } from '#renderer/mirror/send.ts';
import { ReceptionDesk } from './pages/reception.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';

let station: Station;
let colleagues: Colleagues;
test.beforeAll(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(() => station.stop());

/** The last visit of a person by their name. */
async function visitOf(name: string) {
  const { visits = [] } = await colleagues.rows();
  return visits.find(({ opened }) => opened.person.name === name);
}
async function personOf(name: string) {
  const { patients = [] } = await colleagues.rows();
  return patients.find(({ person }) => person.name === name);
}

test('somebody without papers is registered in under ten fields, with Enter alone from one to the next', async ({
  windows,
}) => {
  const desk = new ReceptionDesk(await windows.open(station, 'reception-1'));
  const { page, keyboard, words } = desk.window;
  const asked = new Set<string>();
  const question = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      const legend = at?.closest('fieldset')?.querySelector('legend');
      return (legend ?? (at instanceof HTMLInputElement ? at.labels?.[0] : undefined))?.textContent ?? '';
    });
  const answer: Record<string, () => Promise<void>> = {
    [words.reception.name]: () => keyboard.write('Vừ Thị Sính'),
    [words.reception.birth]: () => keyboard.write('1949'),
    [words.reception.address]: () => keyboard.write('Bản Sính Thầu'),
  };
  await desk.startNew();
  for (;;) {
    const now = (await question()).replace('*', '');
    asked.add(now);
    if (now === words.reception.category) break;
    if (now === words.reception.sex) {
      await keyboard.press('2');
      await expect(desk.window.field(words.reception.birth)).toBeFocused();
      continue;
    }
    await answer[now]?.();
    await keyboard.press('Enter');
  }
  expect(asked.size).toBeLessThan(10);
  await keyboard.press('7');
  await keyboard.press('Enter');
  await expect(desk.ticket).toBeVisible();
  expect((await personOf('Vừ Thị Sính'))?.person).toEqual({
    name: 'Vừ Thị Sính',
    sex: 'female',
    birth: { year: 1949 },
    address: 'Bản Sính Thầu',
  });
  expect(await visitOf('Vừ Thị Sính')).toMatchObject({
    waitingFor: ['triage'],
    opened: { category: 'other' },
  });
});

test('a card is scanned wherever the cursor stands, and two keys later there is a ticket', async ({
  windows,
}) => {
  const desk = new ReceptionDesk(await windows.open(station, 'reception-1'));
  const { keyboard, words } = desk.window;
  await expect(desk.search).toBeFocused();
  await keyboard.scan(
    '002150017123||Hoàng Thị Đào|02031950|Nữ|Thôn Nặm Đăm, Xã Quản Bạ, Huyện Quản Bạ, Hà Giang|15042021',
  );
  await expect(desk.category.getByRole('radio').first()).toBeFocused();
  await expect(desk.name).toHaveValue('Hoàng Thị Đào');
  await keyboard.press('2');
  await keyboard.press('Enter');
  await expect(desk.ticket).toBeVisible();
  await expect(desk.search).toHaveValue('');
  expect((await personOf('Hoàng Thị Đào'))?.person).toMatchObject({
    sex: 'female',
    birth: { year: 1950, month: 3, day: 2 },
    identityNumber: '002150017123',
    commune: { name: 'Xã Quản Bạ' },
  });
  expect(await visitOf('Hoàng Thị Đào')).toMatchObject({ opened: { category: 'poor' } });

  await test.step('scanned once more, it opens the person', async () => {
    await keyboard.press('Escape');
    await keyboard.scan('002150017123||Hoàng Thị Đào|02031950|Nữ|Thôn Nặm Đăm|15042021');
    await expect(desk.ticket).toBeVisible();
    await expect(desk.window.page.getByRole('heading', { name: 'Hoàng Thị Đào' })).toBeVisible();
  });
  await test.step('so does the code on the ticket', async () => {
    const visit = await visitOf('Hoàng Thị Đào');
    await keyboard.press('Escape');
    await keyboard.scan(`TK1|${visit?.id}|${visit?.ticket}`);
    await expect(desk.ticket).toHaveText(visit?.ticket ?? '');
  });
  await test.step('a code that was cut off changes nothing', async () => {
    await keyboard.press('Escape');
    await keyboard.scan('002150017123||Hoàng Thị Đào|0203');
    await expect(desk.window.problem(words.scan.halfRead.title)).toBeVisible();
    await expect(desk.search).toHaveValue('');
  });
});

test('keys that follow a choice too fast for its field go to the field', async ({ windows }) => {
  const desk = new ReceptionDesk(await windows.open(station, 'reception-1'));
  const { keyboard, words } = desk.window;
  await desk.startNew();
  await keyboard.press('Enter');
  await expect(desk.window.group(words.reception.sex).getByRole('radio').first()).toBeFocused();
  await keyboard.roll('219');
  const birth = desk.window.field(words.reception.birth);
  await expect(birth).toHaveValue('19');
  await keyboard.press('5');
  await keyboard.press('0');
  await expect(birth).toHaveValue('1950');
  await expect(
    desk.window.group(words.reception.sex).getByRole('radio', { name: words.sex.female }),
  ).toBeChecked();
});

test('a card whose accents were lost asks for the name, and what its number contradicts is shown', async ({
  windows,
}) => {
  const desk = new ReceptionDesk(await windows.open(station, 'reception-1'));
  const { page, keyboard, words } = desk.window;
  await expect(desk.search).toBeFocused();
  await keyboard.scan('002090123456||Nguyen Thi Duong|02031958|Nu|Thon 1, Xa Quan Ba, Ha Giang|15042021');
  await expect(desk.name).toBeFocused();
  await expect(desk.name).toHaveValue('Nguyen Thi Duong');
  await expect(page.getByText(words.scan.diacriticsLost)).toBeVisible();
  const number = desk.window.field(words.reception.identityNumber);
  await expect(number).toHaveAccessibleDescription(/1990/);
  await keyboard.type(desk.window.field(words.reception.birth), '02/03/1990');
  await expect(number).not.toHaveAccessibleDescription(/1990/);

  await keyboard.type(desk.name, 'Nguyễn Thị Dương');
  await keyboard.scan('002150999999||Nguyễn Thị Hoa|02031950|Nữ|Thôn 1, Xã Quản Bạ, Hà Giang|15042021');
  await expect(desk.window.message(words.scan.differs)).toContainText('Nguyễn Thị Hoa');
  await expect(desk.name).toHaveValue('Nguyễn Thị Dương');
  await keyboard.pressButton(desk.window.button(words.scan.takeCard));
  await expect(desk.name).toHaveValue('Nguyễn Thị Hoa');
});

test('somebody already known is found while they are typed, and one key takes them', async ({ windows }) => {
  const patientId = newId();
  const person = { name: 'Giàng Thị Mỷ', sex: 'female', birth: { year: 1951 }, phone: '0986 111 222' };
  await colleagues.send('reception-1', 'patient.register', `patient/${patientId}`, { person });
  const desk = new ReceptionDesk(await windows.open(station, 'reception-1'));
  const { keyboard, words } = desk.window;
  await desk.startNew();
  await keyboard.write('giang thi my');
  await keyboard.choose(desk.window.group(words.reception.sex), words.sex.female);
  await keyboard.type(desk.window.field(words.reception.birth), '1951');
  await expect(desk.likelyPeople).toContainText('Giàng Thị Mỷ');
  await expect(desk.likelyPeople).toContainText(words.duplicates.reason['same-year']);
  await keyboard.press('F3');
  await expect(desk.window.page.getByRole('heading', { name: 'Giàng Thị Mỷ' })).toBeVisible();
  await keyboard.press('2');
  await keyboard.press('Enter');
  await expect(desk.ticket).toBeVisible();
  expect(await visitOf('Giàng Thị Mỷ')).toMatchObject({ patientId });
});

test('an emergency without a name has a ticket after one key, and a name later', async ({ windows }) => {
  const desk = new ReceptionDesk(await windows.open(station, 'reception-1'));
  const { keyboard, words } = desk.window;
  await expect(desk.window.button(words.emergency.male)).toBeVisible();
  await keyboard.press('F7');
  await expect(desk.ticket).toBeVisible();
  const visit = await visitOf('Chưa rõ tên');
  expect(visit).toMatchObject({ waitingFor: ['cardiology'], priority: 'emergency' });

  const age = desk.window.group(words.emergency.age);
  await expect(age.getByRole('radio', { checked: true })).toBeFocused();
  await keyboard.press('8');
  await expect(age.getByRole('radio', { name: '60' })).toBeChecked();
  const year = Number(visit?.opened.date.slice(0, 4)) - 60;
  await expect
    .poll(async () => (await personOf('Chưa rõ tên'))?.person)
    .toMatchObject({ birth: { year }, unnamed: true, estimatedAge: true });

  await keyboard.press('F6');
  await expect(desk.name).toBeFocused();
  await keyboard.type(desk.name, 'Thào A Sình');
  await keyboard.press('Control+Enter');
  await expect(desk.window.page.getByRole('heading', { name: 'Thào A Sình' })).toBeVisible();
  const named = (await personOf('Thào A Sình'))?.person;
  expect(named).toMatchObject({ estimatedAge: true });
  expect(named).not.toHaveProperty('unnamed');
});

test('a child under 72 months is asked who brought them', async ({ windows }) => {
  const desk = new ReceptionDesk(await windows.open(station, 'reception-1'));
  const { words } = desk.window;
  const year = new Date().getFullYear() - 2;
  await desk.receive({
    name: 'Ly Mí Say',
    sex: 'male',
    birth: String(year),
    guardian: 'Ly Mí Pó',
    category: 'poor',
    specialties: [],
  });
  expect((await personOf('Ly Mí Say'))?.person).toMatchObject({ birth: { year }, guardian: 'Ly Mí Pó' });
  await desk.startNew();
  await desk.window.keyboard.type(desk.window.field(words.reception.birth), '1950');
  await expect(desk.window.field(words.reception.guardian)).toHaveCount(0);
});

test('somebody on a list of the commune is checked in by one key', async ({ windows }) => {
  const patientId = newId();
  const certificate = { number: '17/HN', year: 2026 };
  await colleagues.send('reception-1', 'patient.register', `patient/${patientId}`, {
    person: { name: 'Cháng Thị Ghến', sex: 'female', birth: { year: 1960 } },
    expected: { list: 'Xã Quản Bạ.csv', category: 'poor', certificate, specialties: ['neurology'] },
  });
  const desk = new ReceptionDesk(await windows.open(station, 'reception-1'));
  const { keyboard, words } = desk.window;
  await keyboard.type(desk.search, 'chang ghen');
  await keyboard.press('Enter');
  await expect(desk.window.button(words.reception.checkIn)).toBeVisible();
  await keyboard.press('F8');
  await expect(desk.ticket).toBeVisible();
  expect((await visitOf('Cháng Thị Ghến'))?.opened).toMatchObject({
    category: 'poor',
    certificate,
    specialties: [{ id: 'neurology' }],
  });
});

test('a paper form is entered after a power cut with its number and the time on it', async ({ windows }) => {
  await colleagues.send('reception-1', 'day.reserve-paper', 'day', { count: 5 });
  const desk = new ReceptionDesk(await windows.open(station, 'reception-1'));
  const { page, keyboard, words } = desk.window;
  const number = desk.window.field(words.reception.paperNumber);
  const time = desk.window.field(words.reception.paperTime);
  await expect(desk.window.button(words.reception.paperTitle)).toBeVisible();
  await keyboard.press('F10');
  await expect(number).toBeFocused();
  await keyboard.write('ag9');
  await keyboard.press('Enter');
  await expect(time).toBeFocused();
  await keyboard.write('0h00');
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.fieldError['paper-not-reserved'])).toBeVisible();

  await keyboard.press('Escape');
  await keyboard.scan('TG1|AG-003');
  await expect(time).toBeFocused();
  await keyboard.write('0h00');
  await keyboard.type(desk.name, 'Má Thị Dí');
  await keyboard.choose(desk.window.group(words.reception.sex), words.sex.female);
  await keyboard.type(desk.window.field(words.reception.birth), '1944');
  await keyboard.choose(desk.category, words.category.poor);
  await keyboard.press('Control+Enter');
  await expect(desk.ticket).toHaveText('AG-003');
  const visit = await visitOf('Má Thị Dí');
  expect(visit?.openedAt).toBe(new Date(`${visit?.opened.date}T00:00:00+07:00`).toISOString());
});
