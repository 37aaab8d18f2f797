/** Tests that are asked for, by keyboard: ordered, held, reported, printed and read; done in the room; cancelled. */
import { textOf } from '#main/documents/testing/read-pdf.ts';
import { Orders } from './pages/orders.ts';
import { QueueDesk } from './pages/queue.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
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

const person = 'Lầu Thị Sua';
const receive = (name: string) => colleagues.receive({ name }, { specialties: ['gastroenterology'] });

test('an ultrasound is ordered, reported by organ, and read by who asked, before everybody else', async ({
  windows,
}) => {
  const { visitId } = await receive(person);
  for (const name of ['Vừ Mí Nô', 'Lò Văn Pản']) await receive(name);
  const doctor = new QueueDesk(await windows.open(station, 'doctor-5'));
  const orders = new Orders(doctor.window);
  const { words, keyboard, page } = doctor.window;
  await doctor.callNext(person);
  await orders.begin('A-001');
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.orders.nothingChosen)).toBeVisible();
  await orders.want({ part: 'Bụng', question: 'Sỏi túi mật?' });
  await orders.send();
  await doctor.hasInOrder('Vừ Mí Nô', 'Lò Văn Pản');
  await expect(orders.panel).toContainText(words.orders.waiting);
  expect(await colleagues.visit(visitId)).toMatchObject({
    heldAt: ['gastroenterology'],
    waitingFor: ['ultrasound'],
  });
  await doctor.callNext('Vừ Mí Nô');

  const ultrasound = new QueueDesk(await windows.open(station, 'ultrasound-1'));
  const reporting = new Orders(ultrasound.window);
  await expect(ultrasound.people.first()).toContainText('Sỏi túi mật?');
  await ultrasound.callNext(person);
  const screen = ultrasound.window.page;
  await expect(screen.getByText('Sỏi túi mật?').last()).toBeVisible();
  await expect(screen.getByRole('checkbox', { name: 'Bụng' })).toBeChecked();
  await expect(ultrasound.window.button(words.examForm.allNormal)).toBeVisible();
  await reporting.normal();
  await expect(ultrasound.window.field('Kết luận')).toBeFocused();
  await ultrasound.window.keyboard.press('Control+A');
  const client = await colleagues.as('ultrasound-1');
  const kept = async () => JSON.stringify(await client.draft(`report.${visitId}.ultrasound`));
  await ultrasound.window.keyboard.write('Sỏi túi mật 12 mm.');
  await expect.poll(kept).toContain('Sỏi túi mật 12 mm.');
  await screen.reload();
  // What was typed is there again.
  await expect(ultrasound.window.field('Kết luận')).toHaveValue('Sỏi túi mật 12 mm.');
  // It goes by itself after a moment.
  const told = expect(doctor.window.message(filled(words.orders.isBack, { ticket: 'A-001' }))).toBeVisible();
  await reporting.sign();
  await told;

  await doctor.noShow('2');
  await doctor.hasInOrder(person, 'Lò Văn Pản', 'Vừ Mí Nô');
  await doctor.callNext(person);
  await expect(orders.panel).toContainText('Sỏi túi mật 12 mm.');
  await expect(orders.panel).toContainText(words.orders.allThere);
  await keyboard.press('Alt+Q');
  await expect(orders.panel).not.toContainText('Sỏi túi mật 12 mm.');

  const paper = textOf(await client.document('report', `visit/${visitId}`));
  for (const part of ['KẾT QUẢ SIÊU ÂM', person, 'Câu hỏi: Sỏi túi mật?', 'Sỏi túi mật 12 mm.'])
    expect(paper).toContain(part);
});

test('glucose is measured in the room, and what needs attention is said', async ({ windows }) => {
  const { visitId } = await receive(person);
  const doctor = new QueueDesk(await windows.open(station, 'doctor-5'));
  const orders = new Orders(doctor.window);
  const { keyboard, words } = doctor.window;
  await doctor.callNext(person);
  await orders.askHere('A-001', '2');
  expect((await colleagues.visit(visitId)).calledTo).toEqual(['gastroenterology']);
  const dialog = await orders.measure('Đường huyết mao mạch', 'A-001');
  await expect(doctor.window.field('Đường huyết mao mạch', dialog)).toBeFocused();
  await keyboard.write('2,4');
  await expect(dialog.getByRole('alert').filter({ hasText: 'đường huyết' })).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(orders.panel).toContainText('2,4 mmol/L');
  await expect(orders.panel).toContainText(words.orders.allThere);
});

test('an order is cancelled with a reason at the ultrasound, and they come back', async ({ windows }) => {
  const { visitId } = await receive(person);
  const doctor = new QueueDesk(await windows.open(station, 'doctor-5'));
  const orders = new Orders(doctor.window);
  await doctor.callNext(person);
  await orders.begin('A-001');
  await orders.want({ part: 'Tim', question: 'Hẹp van?' });
  await orders.send();
  const ultrasound = new QueueDesk(await windows.open(station, 'ultrasound-1'));
  await ultrasound.callNext(person);
  await new Orders(ultrasound.window).cancel('Siêu âm: Tim', 'Máy hỏng');
  await doctor.hasInOrder(person);
  await expect(orders.panel).toContainText('Máy hỏng');
  expect((await colleagues.visit(visitId)).waitingFor).toEqual(['gastroenterology']);
});
