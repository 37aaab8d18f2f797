import { ReceptionDesk } from './pages/reception.ts';
import { colleaguesAt } from './support/colleagues.ts';
import { startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';

test('Enter takes who matches what is typed, as fast as a scanner types', async ({ windows }) => {
  const station = await startStation();
  const colleagues = await colleaguesAt(station);
  await colleagues.createDay();
  for (let count = 1; count <= 12; count += 1) await colleagues.receive({ name: `Người Thứ ${count}` });
  const desk = new ReceptionDesk(await windows.open(station, 'reception-1'));
  const { keyboard } = desk.window;
  for (const ticket of ['A-012', 'A-003', 'A-007', 'A-010', 'A-005']) {
    await keyboard.type(desk.search, ticket);
    await keyboard.press('Enter');
    await expect(desk.ticket).toHaveText(ticket);
    await keyboard.press('F3');
  }
  await station.stop();
});
