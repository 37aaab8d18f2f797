/** Queues at the desks that call people, by keyboard: order, missed calls, results, other places, and steps taken back. */
import { PharmacyDesk } from './pages/pharmacy.ts';
import { QueueDesk } from './pages/queue.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { staffMember } from './support/practice-day.ts';
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

const receive = (name: string, visit?: object) => colleagues.receive({ name }, visit);

test('who is not there comes back after three others, at the end, or when they turn up', async ({
  windows,
}) => {
  for (const name of ['Ma A', 'Ma B', 'Ma C', 'Ma D']) await receive(name);
  const desk = new QueueDesk(await windows.open(station, 'doctor-3'));
  const { keyboard, words } = desk.window;
  await desk.callNext('Ma A');
  await keyboard.press('F6');
  const recalled = { ticket: 'A-001', room: 'Phòng 3' };
  await expect(desk.window.message(filled(words.queue.recalled, recalled))).toBeVisible();
  await desk.noShow();
  await desk.hasInOrder('Ma B', 'Ma C', 'Ma D', 'Ma A');
  await desk.callNext('Ma B');
  await desk.noShow('2');
  await desk.hasInOrder('Ma C', 'Ma D', 'Ma A', 'Ma B');
  await desk.callNext('Ma C');
  await desk.noShow('3');
  await desk.hasInOrder('Ma D', 'Ma A', 'Ma B');
  await keyboard.pressButton(desk.window.button(words.queue.return));
  await desk.hasInOrder('Ma C', 'Ma A', 'Ma D', 'Ma B');
});

test('somebody on hold comes back to the same room before the queue', async ({ windows }) => {
  const visit = { specialties: ['gastroenterology'] };
  const held = await receive('Vừ Mí Nô', visit);
  for (const name of ['Lò Văn Pản', 'Lù Thị Phương']) await receive(name, visit);
  const desk = new QueueDesk(await windows.open(station, 'doctor-5'));
  const { keyboard, page, words } = desk.window;
  await desk.callNext('Vừ Mí Nô');
  await keyboard.press('F2');
  const dialog = desk.window.dialog(filled(words.queue.holdTitle, { ticket: 'A-001' }));
  await expect(dialog.getByRole('radio', { name: 'Siêu âm' })).toBeChecked();
  await keyboard.press('Control+Enter');
  await desk.hasInOrder('Lò Văn Pản', 'Lù Thị Phương');
  await keyboard.goTo(page.getByRole('tab', { selected: true }));
  await keyboard.press('ArrowRight');
  const onHold = page.getByRole('listbox', { name: words.queue.held }).getByRole('option');
  await expect(onHold).toContainText(filled(words.queue.heldFor, { place: 'Siêu âm' }));
  await keyboard.press('ArrowLeft');
  await desk.callNext('Lò Văn Pản');
  await desk.noShow('3');
  const room = { specialty: 'ultrasound', room: 'room-7' };
  await colleagues.send('ultrasound-1', 'visit.call', `visit/${held.visitId}`, room);
  await colleagues.send('ultrasound-1', 'visit.finish', `visit/${held.visitId}`, {
    specialty: 'ultrasound',
  });
  await desk.hasInOrder('Vừ Mí Nô', 'Lù Thị Phương');
  await expect(desk.people.first()).toContainText(words.queue.returns);
  await desk.callNext('Vừ Mí Nô');
});

test('a raised class is explained, and every step is taken back', async ({ windows }) => {
  const visit = { specialties: ['neurology'] };
  for (const name of ['Sùng Mí Lử', 'Vàng Thị Chở']) await receive(name, visit);
  const desk = new QueueDesk(await windows.open(station, 'doctor-7'));
  const { keyboard, words } = desk.window;
  await desk.hasInOrder('Sùng Mí Lử', 'Vàng Thị Chở');
  await desk.open('Vàng Thị Chở');
  await desk.more('priority');
  await keyboard.choose(desk.window.group(words.queue.priorityTo), words.priority.priority);
  await keyboard.type(desk.window.field(words.queue.priorityReason), 'Rất yếu');
  await keyboard.press('Control+Enter');
  await desk.hasInOrder('Vàng Thị Chở', 'Sùng Mí Lử');
  await desk.select('Sùng Mí Lử');
  await keyboard.press('F1');
  const why = desk.window.dialog(filled(words.queue.whyTitle, { ticket: 'A-001' }));
  const by = filled(words.priorityReason['by-hand'], { name: staffMember('doctor-7').name });
  const reasons = `${by} (Rất yếu)`;
  await expect(why.getByRole('listitem')).toContainText(filled(words.queue.before.priority, { reasons }));
  await keyboard.press('Escape');
  await expect(why).toBeHidden();
  await desk.undo();
  await desk.hasInOrder('Sùng Mí Lử', 'Vàng Thị Chở');
  await desk.more('leave');
  await keyboard.press('Control+Enter');
  await desk.hasInOrder('Sùng Mí Lử');
  await desk.undo();
  await desk.hasInOrder('Sùng Mí Lử', 'Vàng Thị Chở');
  await desk.callNext('Sùng Mí Lử');
  await desk.undo();
  await desk.hasInOrder('Sùng Mí Lử', 'Vàng Thị Chở');
  await expect(desk.window.button(words.queue.recall)).toBeHidden();
});

test('somebody transferred to one room is called there alone', async ({ windows }) => {
  for (const name of ['Giàng Seo Dín', 'Hoàng Thị Ghến']) await receive(name);
  const here = new QueueDesk(await windows.open(station, 'doctor-3'));
  const there = new QueueDesk(await windows.open(station, 'doctor-4'));
  const { keyboard, words } = here.window;
  await here.callNext('Giàng Seo Dín');
  await here.more('transfer');
  await keyboard.choose(here.window.group(/^Chuyển đến/), /^Tim mạch/);
  await keyboard.type(here.window.field(words.queue.transferReason), 'Bác sĩ bên ấy biết bệnh');
  await keyboard.press('Control+Enter');
  await here.hasInOrder('Hoàng Thị Ghến', 'Giàng Seo Dín');
  await expect(here.people.last()).toContainText(filled(words.queue.keptFor, { room: 'Phòng 4' }));
  await here.callNext('Hoàng Thị Ghến');
  await there.callNext('Giàng Seo Dín');
});

test('nobody is called into two rooms; they keep their place in the other queue', async ({ windows }) => {
  await receive('Lý Mùi Ghến', { specialties: ['cardiology', 'neurology'] });
  await receive('Chẩu Văn Tý');
  const neurology = new QueueDesk(await windows.open(station, 'doctor-7'));
  const cardiology = new QueueDesk(await windows.open(station, 'doctor-3'));
  const { keyboard, words } = cardiology.window;
  await neurology.callNext('Lý Mùi Ghến');
  const away = filled(words.queue.inRoom, { room: 'Phòng 6' });
  await expect(cardiology.people.first()).toContainText(away);
  await cardiology.callNext('Chẩu Văn Tý');
  await cardiology.open('Lý Mùi Ghến');
  await expect(cardiology.window.button(words.queue.call)).toBeHidden();
  await neurology.noShow('3');
  await keyboard.press('Shift+F4');
  await expect(cardiology.window.button(words.queue.recall)).toBeVisible();
});

test('the pharmacy calls people, and lets them go when the rest may wait', async ({ windows }) => {
  for (const name of ['Ma Thị Nhình', 'Phàn Mùi Ghến']) {
    const { visitId } = await receive(name);
    await colleagues.examine(visitId);
    await colleagues.prescribe(visitId);
  }
  const window = await windows.open(station, 'pharmacist-1');
  const pharmacy = new PharmacyDesk(window);
  const desk = new QueueDesk(window);
  const { keyboard, page, words } = window;
  await pharmacy.callNext('Ma Thị Nhình');
  await desk.noShow();
  await pharmacy.callNext('Phàn Mùi Ghến');
  await keyboard.type(pharmacy.quantity('Amlodipine 5 mg').first(), '10');
  await pharmacy.handOut();
  await expect(pharmacy.handedOut).toContainText('10');
  await keyboard.press('Alt+X');
  await expect(window.button(words.queue.recall)).toBeHidden();
  // F3 goes to the search; whoever is called is seen, whatever was searched for.
  await keyboard.press('F3');
  const search = window.field(words.pharmacy.search);
  await expect(search).toBeFocused();
  await keyboard.write('Phàn');
  await expect(page.getByRole('option', { name: 'Ma Thị Nhình' })).toHaveCount(0);
  await keyboard.press('F4');
  await expect(search).toHaveValue('');
  await expect(page.getByRole('option', { name: 'Ma Thị Nhình' })).toBeVisible();
  await expect(window.button(words.queue.recall)).toBeVisible();
  await pharmacy.handOut();
  await expect(page.getByRole('tab', { name: words.pharmacy.done })).toContainText('1');
  await expect(page.getByRole('tab', { name: words.pharmacy.partly })).toContainText('1');
});
