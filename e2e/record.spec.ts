/** Somebody's record and the doors: what is corrected, merged, agreed to, refused, and how the day ends. By keyboard. */
import { CoordinatorDesk } from './pages/coordinator.ts';
import { ReceptionDesk } from './pages/reception.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { newcomer } from './support/newcomer.ts';
import { staffMember } from './support/practice-day.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

let station: Station;
let colleagues: Colleagues;
test.beforeAll(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(() => station.stop());

const me = staffMember('reception-1').name;

test('a correction keeps what stood there before, who wrote it, and why', async ({ windows }) => {
  await colleagues.receive({ name: 'Ly Thị Sua', phone: '0912000001' });
  const window = await windows.open(station, 'reception-1');
  const { keyboard, words } = window;
  const desk = new ReceptionDesk(window);
  await desk.take('Ly Thị Sua');
  await keyboard.press('F6');
  await keyboard.type(window.field(words.reception.phone), '0912000002');
  await keyboard.type(window.field(words.reception.correctReason), 'Đọc nhầm số');
  await keyboard.press('Control+Enter');
  await expect(window.message(words.reception.corrected)).toBeVisible();
  await desk.more('history');
  const history = window.dialog(/Ly Thị Sua/);
  await expect(history.getByRole('row', { name: /0912000001.*0912000002/ })).toBeVisible();
  await expect(history).toContainText(me);
  await expect(history).toContainText('Đọc nhầm số');
});

test('a corrected birth decides anew who goes first', async ({ windows }) => {
  const { visitId } = await colleagues.receive({ name: 'Giàng A Sùng' });
  expect(await colleagues.visit(visitId)).toMatchObject({ priority: 'ordinary' });
  const window = await windows.open(station, 'reception-1');
  const { keyboard, words } = window;
  const desk = new ReceptionDesk(window);
  await desk.take('Giàng A Sùng');
  await keyboard.press('F6');
  await keyboard.type(window.field(words.reception.birth), '1940');
  await keyboard.press('Control+Enter');
  await expect(window.message(words.reception.corrected)).toBeVisible();
  await expect
    .poll(() => colleagues.visit(visitId))
    .toMatchObject({ priority: 'priority', reasons: [{ code: 'elderly' }] });
});

test('two records of one person are merged with the allergies of both, and taken apart again', async ({
  windows,
}) => {
  const one = await colleagues.receive({ name: 'Thào Thị Xua', birth: { year: 1966 } });
  const other = await colleagues.receive({ name: 'Thào Thị Sua', birth: { year: 1966 } });
  const note = (patientId: string, substance: string) =>
    colleagues.send('reception-2', 'patient.note-health', `patient/${patientId}`, {
      allergies: [{ substance }],
      conditions: [],
    });
  await note(one.patientId, 'Penicillin');
  await note(other.patientId, 'Aspirin');
  const window = await windows.open(station, 'reception-1');
  const { keyboard, page, words } = window;
  const desk = new ReceptionDesk(window);
  await desk.take('Thào Thị Xua');
  await desk.more('merge');
  const dialog = window.dialog(words.merge.title);
  await expect(dialog.getByRole('option', { name: /Thào Thị Sua/ })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(dialog.getByRole('row', { name: /Thào Thị Xua.*Thào Thị Sua/ })).toContainText(
    words.merge.differs,
  );
  await keyboard.choose(window.group(words.merge.goesOn), new RegExp(`^${words.merge.this}`));
  await keyboard.press('Control+Enter');
  await expect(dialog).toContainText(words.fieldError.required);
  await keyboard.type(window.field(words.merge.reason), 'Con gái xác nhận');
  await keyboard.press('Control+Enter');
  await expect(window.message(words.merge.saved)).toBeVisible();
  await expect(desk.facts('Thào Thị Xua')).toContainText('Penicillin');
  await expect(desk.facts('Thào Thị Xua')).toContainText('Aspirin');
  await expect(window.group(words.reception.chooseTicket).getByRole('radio')).toHaveCount(2);

  await page.goto(`${station.origin}/reception?person=${other.patientId}`);
  await expect(window.message(words.merge.cameFrom)).toBeVisible();
  await expect(desk.facts('Thào Thị Xua')).toBeVisible();

  await keyboard.pressButton(window.button(words.merge.unmerge));
  await keyboard.type(window.field(words.merge.unmergeReason), 'Hai chị em');
  await keyboard.press('Control+Enter');
  await expect(window.message(words.merge.unmerged)).toBeVisible();
  await expect(desk.facts('Thào Thị Sua')).toContainText('Aspirin');
  await expect(desk.facts('Thào Thị Sua')).not.toContainText('Penicillin');
});

test('consent is refused without a signature, and given later by thumbprint before a witness', async ({
  windows,
}) => {
  await colleagues.receive({ name: 'Cứ Seo Lử' });
  const window = await windows.open(station, 'reception-1');
  const { keyboard, words } = window;
  const desk = new ReceptionDesk(window);
  await desk.take('Cứ Seo Lử');
  await expect(desk.facts('Cứ Seo Lử')).toContainText(words.consent.state.none);

  const answer = async (healthData: 'given' | 'refused', contact: 'given' | 'refused') => {
    await desk.more('consent');
    await keyboard.choose(window.group(words.consent.healthData), words.consent.answer[healthData]);
    await keyboard.choose(window.group(words.consent.contact), words.consent.answer[contact]);
  };
  await answer('refused', 'refused');
  await keyboard.choose(window.group(words.consent.evidence), words.consent.by.none);
  await expect(window.dialog(words.consent.title)).toContainText(words.consent.refusedText);
  await keyboard.press('Control+Enter');
  await expect(desk.facts('Cứ Seo Lử')).toContainText(words.consent.state.refused);

  await answer('given', 'refused');
  await keyboard.choose(window.group(words.consent.evidence), words.consent.by.thumbprint);
  await keyboard.press('Control+Enter');
  await expect(window.dialog(words.consent.title)).toContainText(
    words.fieldError['thumbprint-needs-witness'],
  );
  await keyboard.type(window.field(words.consent.witness), 'Giàng A Páo');
  await keyboard.press('Control+Enter');
  await expect(desk.facts('Cứ Seo Lử')).toContainText(words.consent.state.given);
  await desk.more('consent');
  const before = window.dialog(words.consent.title).getByRole('status');
  await expect(before).toContainText(filled(words.consent.witnessed, { name: 'Giàng A Páo' }));
  await expect(before).toContainText(me);
});

test('the class is raised with a reason, and the step is taken back', async ({ windows }) => {
  await colleagues.receive({ name: 'Hạng A Chống', sex: 'male' });
  const window = await windows.open(station, 'reception-1');
  const { keyboard, page, words } = window;
  const desk = new ReceptionDesk(window);
  await desk.take('Hạng A Chống');
  await desk.more('priority');
  await keyboard.choose(window.group(words.queue.priorityTo), words.priority.priority);
  await keyboard.type(window.field(words.queue.priorityReason), 'Đi rất yếu');
  await keyboard.press('Control+Enter');
  await expect(page.getByText(/Đi rất yếu/)).toBeVisible();
  await keyboard.press('F9');
  await expect(page.getByText(words.reception.noClassReason)).toBeVisible();
});

test('with the intake closed nobody new gets a ticket, and who is turned away is known', async ({
  windows,
}) => {
  const coordinator = await windows.open(station, 'coordinator-1');
  const overview = new CoordinatorDesk(coordinator);
  await overview.show('intake');
  await coordinator.keyboard.press('F4');
  const { words } = coordinator;
  await expect(coordinator.message(words.intake.allClosed)).toBeVisible();

  const window = await windows.open(station, 'reception-1');
  const { keyboard } = window;
  const desk = new ReceptionDesk(window);
  await expect(window.message(words.intake.allClosed)).toBeVisible();
  await desk.fillNew({ ...newcomer, name: 'Mùa Thị Say' });
  await desk.save();
  await expect(window.problem(words.refusal['intake-closed'].title)).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('F4');
  await keyboard.choose(window.group(words.intake.reason), words.turnAwayReason['too-late']);
  await keyboard.type(window.field(words.intake.name), 'Mùa Thị Say');
  await keyboard.press('Control+Enter');
  await expect(window.message(words.intake.turnedAway)).toBeVisible();

  await expect(overview.turnedAway.getByRole('option', { name: /Mùa Thị Say/ })).toContainText(
    words.turnAwayReason['too-late'],
  );
  await coordinator.keyboard.press('F4');
  await expect(coordinator.message(words.coordinator.intakeOpen)).toBeVisible();
  await expect(window.message(words.intake.allClosed)).toHaveCount(0);
});

test('numbers are reserved for paper forms, which can be looked at and printed again', async ({
  windows,
}) => {
  const window = await windows.open(station, 'reception-1');
  const { keyboard, page, words } = window;
  await keyboard.pressButton(window.button(words.paper.action));
  const dialog = window.dialog(words.paper.title);
  await keyboard.type(window.field(words.paper.count), '101');
  await keyboard.press('Control+Enter');
  await expect(window.field(words.paper.count)).toHaveAttribute('aria-invalid', 'true');
  await keyboard.type(window.field(words.paper.count), '3');
  await keyboard.press('Control+Enter');
  await expect(dialog.getByRole('row', { name: /AG-001 – AG-003/ })).toBeVisible();
  const paper = dialog.locator('iframe');
  await expect.poll(async () => (await paper.screenshot()).length).toBeGreaterThan(10_000);
  await keyboard.press('F8');
  const client = await colleagues.as('reception-1');
  const printed = async () => {
    const { put } = await client.rows({ wait: false, signal: AbortSignal.timeout(10_000) });
    return put.jobs?.filter(({ kind }) => kind === 'paper-forms').length;
  };
  await expect.poll(printed).toBe(2);
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('at the end of the day whoever still waits is closed with a reason, and that can be taken back', async ({
  windows,
}) => {
  const waiting = await colleagues.receive({ name: 'Sìn Văn Phà', sex: 'male' });
  const window = await windows.open(station, 'coordinator-1');
  const { keyboard, words } = window;
  const desk = new CoordinatorDesk(window);
  await desk.show('stillHere');
  await expect(desk.stillHere.getByRole('option', { name: /Sìn Văn Phà/ })).toBeVisible();
  await expect(await desk.markAll()).toBeEnabled();
  await keyboard.press('F4');
  await keyboard.press('Control+Enter');
  await expect(desk.stillHere).toHaveCount(0);
  expect(await colleagues.visit(waiting.visitId)).toMatchObject({
    isOpen: 0,
    closed: { reason: 'end-of-day' },
  });
  await keyboard.press('F9');
  await expect(desk.stillHere.getByRole('option', { name: /Sìn Văn Phà/ })).toBeVisible();
  expect(await colleagues.visit(waiting.visitId)).toMatchObject({ waitingFor: ['cardiology'] });
  await expect(window.message(words.coordinator.nobodyLeft)).toHaveCount(0);
});
