/** Savings books at the support desk: nominated, decided by two, printed, checked by their code, handed over, taken back. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from 'uqr';
import { gridIn, textOf } from '#main/documents/testing/read-pdf.ts';
import { sealOf } from '#main/host/certificates.ts';
import { dayFileSchema } from '#main/host/day-folder.ts';
import { unwrapDayKey } from '#main/vault/keys.ts';
import { certificateQr, ticketQr } from '#shared/domain/qr.ts';
import { SupportDesk } from './pages/support.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { passphrase, staffMember } from './support/practice-day.ts';
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

/** Somebody poor whom a doctor has nominated. */
async function nominated(name: string, birth = 1961) {
  const received = await colleagues.receive({ name, birth: { year: birth } });
  await colleagues.examine(received.visitId);
  await colleagues.nominate(received.visitId);
  return received;
}

const bookOf = async (patientId: string) =>
  (await colleagues.rows()).savingsBooks?.find(({ id }) => id === patientId);
const grantOf = async (patientId: string) => {
  const grant = (await bookOf(patientId))?.grants.at(-1);
  if (!grant) throw new Error('No book');
  return grant;
};

/** What the code on a certificate holds: sealed with the day's key, which the passphrase opens, as the program does it. */
async function codeOf(patientId: string): Promise<string> {
  const days = join(station.dataDir, 'days');
  const [dayId = ''] = await readdir(days);
  const { slot } = dayFileSchema.parse(JSON.parse(await readFile(join(days, dayId, 'day.json'), 'utf8')));
  const key = await unwrapDayKey(slot, passphrase);
  if (!key) throw new Error('Another passphrase');
  const grant = await grantOf(patientId);
  const seal = sealOf(key, dayId, patientId, grant).toString('hex');
  return certificateQr({ book: patientId, event: grant.event, serial: grant.serial, seal });
}

/** Where the code stands on the certificate, in points. */
const place = { left: 84.54, top: 466.86, side: (19 * 72) / 25.4 };

test('a book is approved by two different people, printed, checked, handed over and taken back', async ({
  windows,
}) => {
  const name = 'Sùng Thị Say';
  const { patientId, visitId } = await nominated(name);
  const desk = new SupportDesk(await windows.open(station, 'support-1'));
  const { window } = desk;
  const { page, words, keyboard } = window;
  const first = staffMember('committee-1').name;

  await test.step('the household comes before the decision', async () => {
    await desk.openNext(name);
    await expect(window.button(words.support.grant)).toHaveCount(0);
    await desk.recordHousehold();
    await expect(
      page.getByText(filled(words.books.peopleWords, { members: 5, dependants: 4 })),
    ).toBeVisible();
  });

  await test.step('who writes the household anew is told that it is approved anew', async () => {
    const approved = page.getByText(anyOf(words.books.approvedBy));
    await desk.askCommittee();
    await desk.approve('committee-1');
    await expect(approved.first()).toContainText(first);
    await desk.choose('household');
    await expect(page.getByText(filled(words.books.clearsTitle, { names: first }))).toBeVisible();
    await desk.sayHousehold({ income: '900000' });
    await expect(approved).toHaveCount(0);
    expect(await bookOf(patientId)).toMatchObject({
      approvals: [],
      household: { monthlyIncomeVnd: 900_000 },
    });
  });

  await test.step('the same one is not asked twice; the second different one grants', async () => {
    await desk.askCommittee();
    await desk.approve('committee-1');
    await expect(page.getByText(anyOf(words.books.approvedBy)).first()).toContainText(first);
    expect((await bookOf(patientId))?.grants).toEqual([]);
    await desk.askCommittee();
    const already = window.group(words.support.whoApproves).getByRole('radio', { name: first });
    await expect(already).toBeDisabled();
    await expect(already).toHaveAccessibleName(`${first} ${words.support.hasApproved}`);
    // Nor does it help to ask the host past the screen.
    const again = { staffId: 'committee-1', pin: staffMember('committee-1').pin };
    const asked = colleagues.send(
      'support-1',
      'savings-book.approve',
      `savings-book/${patientId}`,
      { visitId },
      again,
    );
    await expect(asked).rejects.toThrow('already-approved');
    await desk.approve('committee-2');
    await expect(page.getByRole('region', { name: words.support.grantedTitle })).toContainText('A01');
  });

  await test.step('the certificate bears its number', async () => {
    const { serial, event } = await grantOf(patientId);
    const client = await colleagues.as('support-1');
    const pdf = await client.document('savings-book-certificate', `savings-book/${patientId}`, { event });
    const text = textOf(pdf);
    for (const part of [name, `Số: ${serial}`, '10.000.000']) expect(text).toContain(part);
    const { data, size } = encode(await codeOf(patientId), { ecc: 'M', border: 0 });
    expect(gridIn(pdf, { ...place, count: size })).toEqual(
      data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
    );
  });

  await test.step('it is found again by its code, from any view; a forged one is refused', async () => {
    const code = await codeOf(patientId);
    await keyboard.goTo(desk.view);
    await keyboard.press('Home');
    await expect(page.getByRole('tab', { name: words.support.view.gifts })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await keyboard.scan(code.toUpperCase());
    const dialog = window.dialog(words.books.checkTitle);
    await expect(dialog.getByText(words.books.verdict.genuine.title)).toBeVisible();
    await expect(dialog).toContainText(name);
    await keyboard.scan(code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'));
    await expect(dialog.getByText(words.books.verdict['not-genuine'].title)).toBeVisible();
    await expect(dialog).not.toContainText(name);
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await desk.find(name);
  });

  await test.step('the bank’s number is noted later, and it is handed to somebody of the family', async () => {
    await desk.choose('bank');
    await keyboard.type(window.field(words.support.bookNumber), 'TH 700123');
    await keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await desk.choose('hand-over');
    await keyboard.choose(window.group(words.books.taker), words.books.takers.family);
    await keyboard.type(window.field(words.books.familyName), 'Sùng A Chớ');
    await keyboard.type(window.field(words.books.relation), 'Con trai');
    await keyboard.choose(window.group(words.books.proof), words.books.proofs.thumbprint);
    await keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    const panel = page.getByRole('region', { name: words.support.grantedTitle });
    await expect(panel).toContainText('TH 700123');
    await expect(panel).toContainText('Sùng A Chớ');
    await expect(panel).toContainText(words.books.proofs.thumbprint);
  });

  await test.step('it is taken back by two, and waits for a decision again', async () => {
    await desk.choose('revoke');
    await keyboard.type(window.field(words.books.why), 'Trao nhầm người');
    await desk.signs('committee-1');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(window.button(words.support.grant)).toBeEnabled();
    await expect(page.getByText('Trao nhầm người')).toBeVisible();
    expect(await grantOf(patientId)).toMatchObject({ revoked: { reason: 'Trao nhầm người' } });
    await keyboard.scan(await codeOf(patientId));
    await expect(page.getByText(words.books.verdict.revoked.title)).toBeVisible();
  });
});

test('a scan does nothing behind an open dialog, and the digits of a PIN choose nobody', async ({
  windows,
}) => {
  const name = 'Lầu Thị Chía';
  const { patientId } = await nominated(name);
  const other = await nominated('Hạng Thị Sua');
  const desk = new SupportDesk(await windows.open(station, 'support-1'));
  const { window } = desk;
  const { page, words, keyboard } = window;
  const person = page.getByRole('heading', { level: 2, name });
  const { ticket } = await colleagues.visit(other.visitId);
  const scanOther = () => keyboard.scan(ticketQr(other.visitId, ticket));
  const refused = window.problem(words.scan.dialog.title);

  await desk.find(name);
  await desk.askHousehold();
  const income = window.field(words.books.income);
  await keyboard.type(income, '1800000');
  await scanOther();
  await expect(refused).toBeVisible();
  await expect(income).toBeFocused();
  // It covers neither what is written nor the buttons.
  const { y = 0, height = 0 } = (await refused.boundingBox()) ?? {};
  for (const part of [income, window.button(words.books.saveHousehold)])
    expect((await part.boundingBox())?.y).toBeGreaterThan(y + height);
  await expect(income).toHaveValue(/^1.?800.?000$/);
  await expect(page.getByRole('dialog')).toContainText(name);
  await keyboard.press('Tab');
  await expect(page.locator('[role="dialog"]:focus-within')).toBeVisible();
  await desk.sayHousehold();
  await expect(person).toBeVisible();

  await desk.askCommittee();
  const { name: member, pin } = staffMember('committee-1');
  await keyboard.goTo(window.group(words.support.whoApproves).getByRole('radio').first());
  await keyboard.press('1');
  const field = window.field(filled(words.support.pinOf, { name: member }));
  await expect(field).toBeFocused();
  await scanOther();
  await expect(refused).toBeVisible();
  await expect(field).toBeFocused();
  await keyboard.write(pin);
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect((await bookOf(patientId))?.approvals).toHaveLength(1);
  expect((await bookOf(other.patientId))?.approvals ?? []).toEqual([]);

  // With nothing open over it the same scan opens them.
  await scanOther();
  await expect(page.getByRole('heading', { level: 2, name: 'Hạng Thị Sua' })).toBeVisible();
  await expect(refused).toHaveCount(0);
});

test('the committee decides at its own windows: one rejects and takes it back, both approve; a namesake is asked about', async ({
  windows,
}) => {
  const name = 'Ly Thị Dợ';
  const { patientId, visitId } = await nominated(name, 1955);
  const household = { monthlyIncomeVnd: 900_000, members: 2, dependants: 2 };
  await colleagues.send('support-1', 'savings-book.record-household', `savings-book/${patientId}`, household);
  const [one, two] = [
    new SupportDesk(await windows.open(station, 'committee-1')),
    new SupportDesk(await windows.open(station, 'committee-2')),
  ];
  const { words } = one.window;
  const dialog = one.window.page.getByRole('dialog');
  // They begin where there is something for them to do.
  await expect(one.view).toHaveText(words.support.view.books);

  await one.find(name);
  await one.choose('reject');
  await one.window.keyboard.type(one.window.field(words.books.why), 'Đã có người khác giúp');
  await one.window.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(one.window.page.getByText('Đã có người khác giúp')).toBeVisible();
  await expect(one.window.button(words.support.grant)).toHaveCount(0);
  await one.window.keyboard.pressButton(one.window.button(words.books.takeBack));
  await expect(one.window.button(words.support.grant)).toBeEnabled();

  for (const desk of [one, two]) {
    await desk.find(name);
    await desk.askCommittee();
    await desk.window.keyboard.press('Control+Enter');
    await expect(desk.window.page.getByRole('dialog')).toBeHidden();
  }
  await expect(two.window.page.getByRole('region', { name: words.support.grantedTitle })).toBeVisible();
  expect((await grantOf(patientId)).approvers.map(({ id }) => id)).toEqual(['committee-1', 'committee-2']);
  expect((await grantOf(patientId)).visitId).toBe(visitId);

  await test.step('somebody of the same name and year is asked about before one more is granted', async () => {
    const other = await nominated('LY THI DO', 1955);
    const book = `savings-book/${other.patientId}`;
    await colleagues.send('support-1', 'savings-book.record-household', book, household);
    await two.find('LY THI DO');
    await two.askCommittee();
    await two.window.keyboard.press('Control+Enter');
    await expect(two.window.problem(filled(words.refusal['maybe-has-book'].title, { name }))).toBeVisible();
    await expect(two.window.button(words.support.approve)).toBeDisabled();
    await two.window.keyboard.tick(two.window.page.getByRole('checkbox'));
    await two.window.keyboard.press('Control+Enter');
    await expect(two.window.page.getByRole('dialog')).toBeHidden();
    expect((await bookOf(other.patientId))?.approvals).toMatchObject([{ notSame: [patientId] }]);
  });
});
