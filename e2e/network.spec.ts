/** One day on three computers: what is done at one is seen at the others, the cable is pulled out and plugged in again. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '#main/hub/server/testing/hub-for-test.ts';
import { Cable } from '#main/hub/testing/cable.ts';
import { Board } from './pages/board.ts';
import { DoctorDesk } from './pages/doctor.ts';
import { Door } from './pages/door.ts';
import { NetworkView } from './pages/network.ts';
import { ReceptionDesk } from './pages/reception.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';

let cable: Cable;
let hub: Station;
let atHub: Colleagues;
const stations: Station[] = [];

/** A computer that reaches the hub by the cable. */
async function another(): Promise<Station> {
  const station = await startStation();
  stations.push(station);
  return station;
}

test.beforeEach(async () => {
  const port = await freePort();
  cable = await Cable.to(port);
  hub = await startStation({ hub: { port, announced: cable.address } });
  stations.push(hub);
  atHub = await colleaguesAt(hub);
  await atHub.createDay();
  await (await atHub.as('coordinator-1')).becomeHub();
});
test.afterEach(async () => {
  for (const station of stations.splice(0)) await station.stop();
  await cable.remove();
});

test('a computer joins by what is on the screen of the hub; somebody is registered here, called there and shown on a third', async ({
  windows,
}) => {
  const coordinator = new NetworkView(await windows.open(hub, 'coordinator-1'));
  await coordinator.open();
  const shown = await coordinator.addComputer();

  const second = await another();
  const window = await windows.open(second);
  await new NetworkView(window).join(shown);
  await new Door(window).signIn('doctor-3');
  await expect(new NetworkView(window).chip(window.words.network.chip.together)).toBeVisible();
  await expect(coordinator.window.message(/Trạm B đã vào mạng/)).toBeVisible();

  const third = await another();
  const atThird = await colleaguesAt(third);
  await atThird.join(atHub);
  const boardWindow = await windows.open(third, 'reception-2');
  await expect(new ReceptionDesk(boardWindow).search).toBeFocused();
  const board = await Board.openedIn(boardWindow);

  const reception = new ReceptionDesk(await windows.open(hub, 'reception-1'));
  const ticket = await reception.receive({
    name: 'Sùng Thị Chía',
    sex: 'female',
    birth: '1961',
    category: 'poor',
    specialties: [/^Tim mạch/],
  });
  const visits = (await atThird.rows()).visits ?? [];
  await atThird.triage(visits.find((row) => row.ticket === ticket)?.id ?? '');
  await new DoctorDesk(window).callNext();
  await expect(board.said).toContainText(ticket);
  await expect(board.said).toContainText('Phòng 3');
});

test('the cable is pulled out and plugged in again while they work; what contradicts is settled at the hub', async ({
  windows,
}) => {
  const second = await another();
  const atSecond = await colleaguesAt(second);
  await atSecond.join(atHub);
  const { visitId } = await atHub.receive({ name: 'Vàng Thị Mỷ' });
  const { ticket } = await atHub.visit(visitId);
  const doctor = await windows.open(second, 'doctor-3');
  const network = new NetworkView(doctor);
  const desk = new DoctorDesk(doctor);
  await expect(desk.queue.getByRole('option')).toHaveCount(1);

  cable.cut();
  await expect(network.chip(/^Một mình từ/)).toBeVisible();
  await desk.callNext();
  await expect(network.chip(/còn 1 mục chưa chia sẻ/)).toBeVisible();
  await doctor.keyboard.write('Đau ngực khi gắng sức');
  await atHub.send('doctor-4', 'visit.call', `visit/${visitId}`, { specialty: 'cardiology', room: 'room-4' });
  const later = await atHub.receive({ name: 'Lò Văn Pản' });

  cable.mend();
  await expect(network.chip(doctor.words.network.chip.together)).toBeVisible();
  const { ticket: laterTicket } = await atSecond.visit(later.visitId);
  await expect(desk.queue.getByRole('option').filter({ hasText: laterTicket })).toBeVisible();
  // What was being typed is still there.
  await expect(desk.complaint).toHaveValue('Đau ngực khi gắng sức');

  const coordinator = await windows.open(hub, 'coordinator-1');
  const { coordinator: words } = coordinator.words;
  const dispute = `${ticket} được gọi vào hai phòng`;
  await expect(coordinator.page.getByRole('heading', { name: dispute })).toBeVisible();
  await coordinator.keyboard.press('F4');
  const dialog = coordinator.dialog(words.settleTitle);
  await coordinator.keyboard.type(coordinator.field(words.settleNote), 'Người bệnh ở phòng 3.');
  await coordinator.keyboard.pressButton(dialog.getByRole('button', { name: /^Tiếp tục ở .*3/ }));
  await expect(dialog).toBeHidden();
  await expect(coordinator.page.getByRole('heading', { name: dispute })).toHaveCount(0);
  await expect
    .poll(async () => (await atSecond.rows()).disputes?.map((row) => row.settled?.note))
    .toEqual(['Người bệnh ở phòng 3.']);
});

test('what a broken computer had not shared is taken in from its disk', async ({ windows }) => {
  const second = await another();
  const atSecond = await colleaguesAt(second);
  await atSecond.join(atHub);
  cable.cut();
  const { patientId } = await atSecond.receive({ name: 'Cư Thị Mai' });
  await second.kill();
  const [day = ''] = await readdir(join(second.dataDir, 'days'));

  const window = await windows.open(hub, 'coordinator-1');
  const { network: words } = window.words;
  const view = new NetworkView(window);
  await view.open();
  await window.keyboard.pressButton(view.drawer.getByRole('button', { name: words.journal.open }));
  const file = window.page.locator('input[type=file]');
  await file.setInputFiles(join(second.dataDir, 'days', day, 'journal'));
  await expect(window.message('Đã nhận thêm 2 mục')).toBeVisible();
  expect((await atHub.rows()).patients?.map((row) => row.id)).toContain(patientId);
});
