/** Past the view of all prints, as the pharmacy has it. */
import { expect } from '@playwright/test';
import { Door } from '../pages/door.ts';
import { Prints } from '../pages/prints.ts';
import type { StationWindow } from '../pages/station-window.ts';
import type { Colleagues } from './colleagues.ts';

export async function* printsTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { keyboard, words } = window;
  const pharmacist = await colleagues.as('pharmacist-1');
  for (const name of ['Lầu Thị Dợ', 'Vừ Mí Pó', 'Sình Thị Cở']) {
    const { visitId } = await colleagues.receive({ name });
    await colleagues.examine(visitId);
    await colleagues.prescribe(visitId);
    if (name.startsWith('Sình')) continue;
    const printer = name.startsWith('Vừ') ? { printer: 'may-da-thao' } : {};
    await pharmacist.print({ kind: 'prescription', subject: `visit/${visitId}`, ...printer });
    await (await colleagues.as('reception-1')).print({ kind: 'ticket', subject: `visit/${visitId}` });
  }
  await new Door(window).signIn('pharmacist-1');
  const prints = new Prints(window);
  await expect(prints.sign).toContainText('1');
  await prints.open();
  await expect(prints.detail('A-002')).toContainText(words.jobState.failed);
  yield 'failed';
  await keyboard.tick(prints.automatic);
  await expect(prints.automatic).toBeChecked();
  await prints.choose('A-001');
  yield 'printed';
  await prints.showPrinters();
  yield 'printers';
  await keyboard.pressButton(window.button(words.printStation.many));
  const dialog = window.dialog(words.printStation.manyTitle);
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await expect(dialog).toContainText('1');
  yield 'many';
}
