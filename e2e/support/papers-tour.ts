/** Past the papers about everybody at the support desk. */
import { Door } from '../pages/door.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { SupportPapers } from '../pages/support-papers.ts';
import type { Colleagues } from './colleagues.ts';

export async function* papersTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  for (const name of ['Chảo Mùi Pham', 'Sùng Thị Máy', 'Lò Văn Bảo', 'Giàng Mí Pó']) {
    const { visitId } = await colleagues.receive({ name, address: 'Thôn Nặm Đăm, xã Quản Bạ' });
    await colleagues.examine(visitId);
    const giving = { items: [{ gift: 'hat', quantity: 1 }], proof: 'signature' };
    await colleagues.send('support-1', 'visit.give-gifts', `visit/${visitId}`, giving);
  }
  await new Door(window).signIn('support-1');
  const papers = new SupportPapers(window);
  await papers.open();
  await papers.show('gifts');
  yield 'gifts';
  await papers.show('open-cases');
  yield 'open-cases';
}
