import { prescriptionQr, ticketQr } from '#shared/domain/qr.ts';
import { CoordinatorDesk } from './pages/coordinator.ts';
import { DoctorDesk } from './pages/doctor.ts';
import { PharmacyDesk } from './pages/pharmacy.ts';
import { ReceptionDesk } from './pages/reception.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { addLot, addMedicine, expiries, onHand, prescribedFor } from './support/pharmacy-shelf.ts';
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

test('two lots and a part, what is owed the next time, and what was told', async ({ windows }) => {
  const name = 'Sùng Thị Dở';
  await addMedicine(colleagues, 'Hai Lô');
  const first = await addLot(colleagues, {
    medicine: 'Hai Lô',
    number: 'HL-1',
    expiry: expiries.soon,
    quantity: 6,
  });
  const next = await addLot(colleagues, {
    medicine: 'Hai Lô',
    number: 'HL-2',
    expiry: expiries.later,
    quantity: 50,
  });
  const { visitId } = await prescribedFor(colleagues, name, { 'Hai Lô': 15 });
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { page, words, keyboard } = desk.window;
  await desk.find(name);
  const quantities = desk.quantity('Hai Lô 500 mg');
  await expect(quantities.nth(0)).toHaveValue('6');
  await expect(quantities.nth(1)).toHaveValue('9');
  await keyboard.type(quantities.nth(1), '4');
  await desk.askToHandOutHoldingEnter();
  for (const text of ['HL-1', 'HL-2', words.dispensing.partOnly])
    await expect(desk.checks).toContainText(text);
  await keyboard.tick(desk.checks.getByRole('checkbox', { name: words.dispensing.point.how }));
  await keyboard.type(desk.window.field(words.dispensing.counsellingNote), 'Con dâu nhắc uống');
  await desk.confirm();
  await expect(desk.handedOut).toContainText('Con dâu nhắc uống');
  await expect(desk.handedOut).toContainText(words.dispensing.proof['asked-name-and-year']);

  await expect(page.getByRole('region', { name: words.dispensing.alreadyToday })).toContainText(
    'Hai Lô × 10',
  );
  await expect(quantities).toHaveValue('5');
  await desk.handOut();
  await expect(desk.window.message(filled(words.pharmacy.allHandedOut, { name }))).toBeVisible();
  expect(await colleagues.visit(visitId)).toMatchObject({ pharmacy: 'done' });
  expect([await onHand(colleagues, first), await onHand(colleagues, next)]).toEqual([0, 41]);
});

test('out of stock is recorded as not given, and opened again when there is some', async ({ windows }) => {
  const name = 'Lò Văn Páo';
  await addMedicine(colleagues, 'Hết Rồi');
  const { visitId } = await prescribedFor(colleagues, name, { 'Hết Rồi': 15 });
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { page, words, keyboard } = desk.window;
  await desk.find(name);
  await expect(page.getByText(filled(words.pharmacy.short, { units: '15 viên' }))).toBeVisible();
  await desk.askToCloseRest('Hết Rồi');
  await keyboard.press('Control+Enter');
  await expect(desk.closing('Hết Rồi')).toBeHidden();
  await expect(
    page.getByText(
      anyOf(words.dispensing.closed.replace('{{reason}}', words.dispensing.rest['out-of-stock'])),
    ),
  ).toBeVisible();
  expect(await colleagues.visit(visitId)).toMatchObject({ pharmacy: 'done' });

  const lot = await addLot(colleagues, {
    medicine: 'Hết Rồi',
    number: 'HR-1',
    expiry: expiries.soon,
    quantity: 20,
  });
  await keyboard.pressButton(desk.window.button(words.dispensing.reopen));
  await expect(desk.window.field(words.dispensing.why)).toBeFocused();
  await keyboard.write('Vừa có thêm');
  await keyboard.press('Control+Enter');
  await expect(desk.quantity('Hết Rồi 500 mg')).toHaveValue('15');
  await desk.handOut();
  await expect(desk.handedOut).toContainText('HR-1');
  expect(await onHand(colleagues, lot)).toBe(5);
});

test('another medicine of the same substance and strength stands in, with a reason', async ({ windows }) => {
  const name = 'Vàng Thị Mỷ';
  await addMedicine(colleagues, 'Chất Gốc');
  await addMedicine(colleagues, 'Viên Nang', { inn: ['Chất Gốc'], brand: 'Nang Tốt', strength: '0,5 g' });
  await addMedicine(colleagues, 'Viên Mạnh', { inn: ['Chất Gốc'], brand: 'Nang Mạnh', strength: '1 g' });
  const lot = await addLot(colleagues, {
    medicine: 'Viên Nang',
    number: 'VN-1',
    expiry: expiries.later,
    quantity: 30,
  });
  await addLot(colleagues, { medicine: 'Viên Mạnh', number: 'VM-1', expiry: expiries.later, quantity: 30 });
  const { visitId } = await prescribedFor(colleagues, name, { 'Chất Gốc': 15 });
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { page, words, keyboard } = desk.window;
  await desk.find(name);
  const replace = filled(words.dispensing.replaceBy, { name: 'Chất Gốc (Nang Tốt) 0,5 g' });
  await keyboard.pressButton(desk.window.button(anyOf(`${replace}{{medicine}}`)));
  await expect(page.getByText('VM-1')).toHaveCount(0);
  const field = desk.quantity('Chất Gốc (Nang Tốt) 0,5 g');
  await keyboard.type(field, '15');
  // Without a reason nothing is asked and nothing handed out: the cursor goes to the reason.
  await keyboard.press('Control+Enter');
  await expect(desk.reason('Chất Gốc')).toBeFocused();
  await keyboard.write('Hết viên nén; người bệnh đồng ý');
  await desk.askToHandOut();
  await expect(desk.checks).toContainText(
    filled(words.dispensing.nameFor, { name: 'Chất Gốc (Nang Tốt)', instead: 'Chất Gốc' }),
  );
  await desk.confirm();
  await expect(desk.handedOut).toContainText('VN-1');
  expect(await colleagues.visit(visitId)).toMatchObject({ pharmacy: 'done' });
  expect(await onHand(colleagues, lot)).toBe(15);
});

test('another lot needs a reason; one that expires during the course is not proposed', async ({
  windows,
}) => {
  const name = 'Thào A Sùng';
  await addMedicine(colleagues, 'Ba Lô');
  await addLot(colleagues, {
    medicine: 'Ba Lô',
    number: 'BL-0',
    expiry: expiries.duringCourse,
    quantity: 50,
  });
  const early = await addLot(colleagues, {
    medicine: 'Ba Lô',
    number: 'BL-1',
    expiry: expiries.soon,
    quantity: 50,
  });
  const late = await addLot(colleagues, {
    medicine: 'Ba Lô',
    number: 'BL-2',
    expiry: expiries.later,
    quantity: 50,
  });
  await prescribedFor(colleagues, name, { 'Ba Lô': 15 });
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { page, words, keyboard } = desk.window;
  await desk.find(name);
  await expect(desk.quantity('Ba Lô 500 mg')).toHaveValue('15');
  const notProposed = words.dispensing.notOffered['expires-during-course'].replace('{{lot}}', 'BL-0');
  await expect(page.getByText(anyOf(notProposed))).toBeVisible();
  await desk.showOtherLots('Ba Lô');
  const fields = desk.quantity('Ba Lô 500 mg');
  await expect(fields).toHaveCount(3);
  await keyboard.type(fields.nth(1), '5');
  await keyboard.type(fields.nth(2), '10');
  await keyboard.type(desk.reason('Ba Lô'), 'Hộp này đã mở');
  await desk.handOut();
  await expect(desk.handedOut).toContainText('Hộp này đã mở');
  expect([await onHand(colleagues, early), await onHand(colleagues, late)]).toEqual([45, 40]);
});

test('what is really there is handed out beyond the book, and the lot has to be counted', async ({
  windows,
}) => {
  const name = 'Giàng Thị Chu';
  await addMedicine(colleagues, 'Sổ Thiếu');
  const lot = await addLot(colleagues, {
    medicine: 'Sổ Thiếu',
    number: 'ST-1',
    expiry: expiries.soon,
    quantity: 4,
  });
  await prescribedFor(colleagues, name, { 'Sổ Thiếu': 6 });
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { words, keyboard } = desk.window;
  await desk.find(name);
  await keyboard.type(desk.quantity('Sổ Thiếu 500 mg'), '6');
  await desk.askToHandOut();
  await expect(desk.checks).toContainText(
    filled(words.dispensing.beyondLot, { name: 'Sổ Thiếu', lot: 'ST-1', free: '4', quantity: '6' }),
  );
  await expect(desk.checks.getByRole('button', { name: words.dispensing.askedAndHandOver })).toBeDisabled();
  await keyboard.tick(desk.checks.getByRole('checkbox', { name: words.dispensing.reallyThere }));
  await desk.confirm();
  await expect(desk.handedOut).toContainText('ST-1');
  expect(await onHand(colleagues, lot)).toBe(-2);
  const coordinator = new CoordinatorDesk(await windows.open(station, 'coordinator-1'));
  const title = filled(words.dispute['stock-below-zero'].title, { lot: 'ST-1' });
  await expect(coordinator.window.page.getByText(title)).toBeVisible();
});

test('a part comes back, then the rest of a hand-out that was a mistake', async ({ windows }) => {
  const name = 'Phàn Mùi Ghến';
  await addMedicine(colleagues, 'Trả Lại');
  const lot = await addLot(colleagues, {
    medicine: 'Trả Lại',
    number: 'TL-1',
    expiry: expiries.soon,
    quantity: 20,
  });
  const { visitId } = await prescribedFor(colleagues, name, { 'Trả Lại': 10 });
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { words, keyboard } = desk.window;
  await desk.find(name);
  await desk.handOut();
  const { ticket } = await colleagues.visit(visitId);
  const dialog = desk.window.dialog(filled(words.dispensing.returnTitle, { name, ticket }));
  await expect(desk.handedOut).toContainText('TL-1');
  await keyboard.press('Alt+R');
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await keyboard.choose(desk.window.group(words.dispensing.wayBack), words.dispensing.way.destroyed);
  await keyboard.type(desk.window.field(anyOf(words.dispensing.backOf.replace('{{name}}', 'Trả Lại'))), '4');
  await keyboard.type(desk.window.field(words.dispensing.why), 'Vỉ bị ướt');
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(desk.handedOut).toContainText(filled(words.dispensing.cameBack, { quantity: '4' }));
  // What came back is owed, but not handed over again by two presses.
  await expect(desk.quantity('Trả Lại 500 mg')).toHaveValue('0');
  const said = filled(words.dispensing.cameBackHere, { units: '4 viên' });
  await expect(desk.window.page.getByText(said)).toBeVisible();
  await expect(desk.window.button(anyOf(words.pharmacy.handOutPart))).toBeDisabled();
  expect(await onHand(colleagues, lot)).toBe(10);

  // Somebody else, later: the whole of it was a mistake.
  const other = new PharmacyDesk(await windows.open(station, 'pharmacist-2'));
  await other.find(name);
  const again = other.window.dialog(filled(words.dispensing.returnTitle, { name, ticket }));
  await expect(other.handedOut).toContainText('TL-1');
  await other.window.keyboard.press('Alt+R');
  await expect(again.locator(':focus')).toHaveCount(1);
  await other.window.keyboard.choose(
    other.window.group(words.dispensing.wayBack),
    words.dispensing.way.mistake,
  );
  await other.window.keyboard.type(other.window.field(words.dispensing.why), 'Trao nhầm người');
  await other.window.keyboard.press('Control+Enter');
  await expect(again).toBeHidden();
  expect(await colleagues.visit(visitId)).toMatchObject({ pharmacy: 'waiting' });
  expect(await onHand(colleagues, lot)).toBe(16);
});

test('one prepares, another hands over to whoever’s ticket is scanned', async ({ windows }) => {
  const name = 'Hầu Thị Sính';
  await addMedicine(colleagues, 'Soạn Sẵn');
  const lot = await addLot(colleagues, {
    medicine: 'Soạn Sẵn',
    number: 'SS-1',
    expiry: expiries.soon,
    quantity: 20,
  });
  const { visitId } = await prescribedFor(colleagues, name, { 'Soạn Sẵn': 15 });
  const stranger = await prescribedFor(colleagues, 'Mã Văn Tịnh', { 'Soạn Sẵn': 15 });
  const first = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  await first.find(name);
  await first.prepare();
  // The key that prepares does not put back when it is pressed twice.
  await first.window.keyboard.press('Alt+S');
  expect(await onHand(colleagues, lot)).toBe(20);

  const second = new PharmacyDesk(await windows.open(station, 'pharmacist-2'));
  const { words, keyboard } = second.window;
  // What stands prepared is not offered to others.
  await second.find('Mã Văn Tịnh');
  await expect(second.quantity('Soạn Sẵn 500 mg')).toHaveValue('5');

  const { ticket } = await colleagues.visit(visitId);
  await keyboard.scan(ticketQr(visitId, ticket));
  await expect(
    second.window.message(anyOf(words.dispensing.prepared.replace('{{name}}', 'Giàng A Sáng'))),
  ).toBeVisible();
  await expect(second.quantity('Soạn Sẵn 500 mg')).toHaveValue('15');
  await second.askToHandOut();
  await expect(second.checks).toContainText(words.dispensing.ticketScanned);
  const strangers = (await colleagues.visit(stranger.visitId)).ticket;
  await keyboard.scan(ticketQr(stranger.visitId, strangers));
  await expect(
    second.window.problem(filled(words.dispensing.wrongPerson, { ticket: strangers })),
  ).toBeVisible();
  await expect(second.checks).toContainText(ticket);
  await second.confirm();
  await expect(second.handedOut).toContainText(words.dispensing.proof['ticket-scanned']);
  expect(await onHand(colleagues, lot)).toBe(5);
});

test('a prepared lot that is recalled comes out of the bag, and a closed rest does not hold up the others', async ({
  windows,
}) => {
  const name = 'Lừu Thị Pằng';
  await addMedicine(colleagues, 'Thu Hồi');
  await addMedicine(colleagues, 'Không Lấy');
  const bad = await addLot(colleagues, {
    medicine: 'Thu Hồi',
    number: 'TH-1',
    expiry: expiries.soon,
    quantity: 20,
  });
  const good = await addLot(colleagues, {
    medicine: 'Thu Hồi',
    number: 'TH-2',
    expiry: expiries.later,
    quantity: 20,
  });
  const unwanted = await addLot(colleagues, {
    medicine: 'Không Lấy',
    number: 'KL-1',
    expiry: expiries.later,
    quantity: 20,
  });
  const { visitId } = await prescribedFor(colleagues, name, { 'Thu Hồi': 15, 'Không Lấy': 10 });
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { page, words, keyboard } = desk.window;
  await desk.find(name);
  // Calling this very person and taking that back stand in the menu; their keys work all the same.
  await expect(desk.window.button(words.queue.call)).toHaveCount(0);
  await keyboard.press('Shift+F4');
  await expect(desk.window.button(words.queue.recall)).toBeVisible();
  await keyboard.press('F9');
  await expect(desk.window.button(words.queue.recall)).toBeHidden();
  await desk.prepare();
  await colleagues.send('pharmacist-2', 'lot.recall', `lot/${bad.id}`, { reason: 'Công văn thu hồi' });
  await expect(
    page.getByText(filled(words.dispensing.takeOut.recalled, { units: '15 viên', lot: 'TH-1' })),
  ).toBeVisible();
  await expect(desk.quantity('Thu Hồi 500 mg')).toHaveValue('15');
  await desk.askToCloseRest('Không Lấy');
  await keyboard.press('Control+Enter');
  await expect(desk.closing('Không Lấy')).toBeHidden();
  // What is checked has to be what is on the screen: the closed line first.
  await expect(desk.window.button(words.dispensing.reopen)).toBeVisible();
  await desk.handOut();
  await expect(desk.handedOut).toContainText('TH-2');
  expect(await colleagues.visit(visitId)).toMatchObject({ pharmacy: 'done' });
  expect(await Promise.all([bad, good, unwanted].map((lot) => onHand(colleagues, lot)))).toEqual([20, 5, 20]);
});

test('a prescription is opened by its paper or by a card, and a paper that was replaced is told apart', async ({
  windows,
}) => {
  const name = 'Chẩu Thị Mẩy';
  await addMedicine(colleagues, 'Tờ Đơn');
  await addLot(colleagues, { medicine: 'Tờ Đơn', number: 'TD-1', expiry: expiries.soon, quantity: 50 });
  const { visitId } = await prescribedFor(colleagues, name, { 'Tờ Đơn': 15 });
  const stranger = await prescribedFor(colleagues, 'Lý Văn Chòi', { 'Tờ Đơn': 15 });
  const codeOf = async (id: string) => (await colleagues.visit(id)).prescribed?.code ?? '';
  const first = await codeOf(visitId);
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { words, keyboard } = desk.window;
  await keyboard.scan(prescriptionQr(visitId, first));
  await desk.shows(name);

  const lines = [
    { medicine: 'Tờ Đơn', quantity: 5, dose: '1 viên', timesPerDay: 1, days: 5, when: 'sau ăn' },
  ];
  await colleagues.prescribe(visitId, lines, { replaces: first });
  const second = await codeOf(visitId);
  // The window has heard of it, and has somebody else on the screen.
  await expect(desk.window.problem(second)).toBeVisible();
  await desk.find('Lý Văn Chòi');
  await keyboard.scan(prescriptionQr(visitId, first));
  await desk.shows(name);
  await expect(desk.quantity('Tờ Đơn 500 mg')).toHaveValue('5');
  const oldPaper = desk.window.problem(words.dispensing.oldPaper);
  await expect(oldPaper).toContainText(
    filled(words.dispensing.oldPaperText, { code: first, current: second }),
  );

  // The paper opens, and proves nothing: it may have lain at the window.
  const { ticket } = await colleagues.visit(visitId);
  await desk.askToHandOut();
  await keyboard.scan(prescriptionQr(visitId, second));
  await expect(desk.window.message(filled(words.dispensing.alreadyOpen, { ticket }))).toBeVisible();
  await expect(desk.checks).toContainText(words.dispensing.scanOrAsk);
  await keyboard.scan(prescriptionQr(stranger.visitId, await codeOf(stranger.visitId)));
  const strangers = (await colleagues.visit(stranger.visitId)).ticket;
  await expect(
    desk.window.problem(filled(words.dispensing.wrongPerson, { ticket: strangers })),
  ).toBeVisible();
  await desk.confirm();
  await expect(desk.handedOut).toContainText(words.dispensing.proof['asked-name-and-year']);

  const card = (number: string) => `${number}||Giàng Thị Sai|02031950|Nữ|Thôn Nặm Đăm|15042021`;
  const sai = await colleagues.receive({ name: 'Giàng Thị Sai', identityNumber: '002150017123' });
  await colleagues.examine(sai.visitId);
  await colleagues.prescribe(sai.visitId, lines);
  await expect(desk.window.page.getByRole('option', { name: 'Giàng Thị Sai' })).toBeVisible();
  await keyboard.scan(card('002150017123'));
  await desk.shows('Giàng Thị Sai');
  await keyboard.scan(card('002150017131'));
  await expect(desk.window.problem(words.scan.noVisit.title)).toBeVisible();
});

test('a prescription that is scanned elsewhere finds the person, as their ticket does', async ({
  windows,
}) => {
  const name = 'Tẩn Mẩy Chẳn';
  await addMedicine(colleagues, 'Nơi Khác');
  const { visitId } = await prescribedFor(colleagues, name, { 'Nơi Khác': 15 });
  const { ticket, prescribed } = await colleagues.visit(visitId);
  const paper = prescriptionQr(visitId, prescribed?.code ?? '');

  const reception = new ReceptionDesk(await windows.open(station, 'reception-1'));
  await expect(reception.search).toBeFocused();
  await reception.window.keyboard.scan(paper);
  await expect(reception.ticket).toHaveText(ticket);
  await reception.window.keyboard.press('Escape');
  await reception.window.keyboard.scan(paper.replace(visitId, crypto.randomUUID()));
  await expect(reception.window.problem(reception.window.words.scan.unknownPaper.title)).toBeVisible();

  const doctor = new DoctorDesk(await windows.open(station, 'doctor-3'));
  await doctor.scan(paper, name);
  const other = await colleagues.receive({ name: 'Lù Văn Páo' });
  await expect(doctor.queue).toContainText('Lù Văn Páo');
  await doctor.scan(ticketQr(other.visitId, (await colleagues.visit(other.visitId)).ticket), 'Lù Văn Páo');
});

test('of two windows with the same prescription only one hands it out', async ({ windows }) => {
  const name = 'Ma Thị Nhình';
  await addMedicine(colleagues, 'Hai Quầy');
  const lot = await addLot(colleagues, {
    medicine: 'Hai Quầy',
    number: 'HQ-1',
    expiry: expiries.soon,
    quantity: 50,
  });
  await prescribedFor(colleagues, name, { 'Hai Quầy': 15 });
  const desks = [
    new PharmacyDesk(await windows.open(station, 'pharmacist-1')),
    new PharmacyDesk(await windows.open(station, 'pharmacist-2')),
  ] as const;
  for (const desk of desks) {
    await desk.find(name);
    await desk.askToHandOut();
  }
  await Promise.all(desks.map(({ window }) => window.keyboard.press('Control+Enter')));
  for (const desk of desks) await expect(desk.handedOut).toContainText('HQ-1');
  expect(await onHand(colleagues, lot)).toBe(35);
});
