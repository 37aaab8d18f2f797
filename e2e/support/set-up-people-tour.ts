/** Walks from an empty computer through the set-up desk's sections about the day and its people. */
import { expect } from '@playwright/test';
import { Door } from '../pages/door.ts';
import { PeopleSections } from '../pages/set-up-people.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { filled } from './words.ts';

const coordinator = { name: 'Bùi Thanh Tâm', pin: '4321' };

export async function* setUpPeopleTour(window: StationWindow): AsyncGenerator<string, void> {
  const { words, keyboard } = window;
  const setUp = new PeopleSections(window);
  const secret = 'một mật khẩu dài';
  await setUp.fillIn({ place: '', ...coordinator, passphrase: secret });
  await keyboard.type(window.field(words.prepare.passphraseAgain), 'khác');
  const file = window.page.getByLabel(words.prepare.chooseTemplate).and(window.page.locator('input'));
  await file.setInputFiles({ name: 'ban-mau.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await keyboard.press('Control+Enter');
  await expect(window.field(words.prepare.place)).toBeFocused();
  yield 'prepare-wrong';
  await keyboard.type(window.field(words.prepare.place), 'Trường PTDT Nội trú Tả Phìn');
  await keyboard.type(window.field(words.prepare.passphraseAgain), secret);
  await keyboard.press('Control+Enter');
  await setUp.isShown('day');
  yield 'day';
  await keyboard.type(window.field(words.setupDay.facilityCode), '123');
  await keyboard.press('Control+Enter');
  await expect(window.page.getByText(words.fieldError['facility-code'])).toBeVisible();
  yield 'day-wrong';
  await keyboard.type(window.field(words.setupDay.facilityCode), '12345');
  await keyboard.goTo(window.page.getByLabel(words.setupDay.funding));
  yield 'day-plan';

  await setUp.show('people');
  yield 'people';
  await keyboard.press('F2');
  await setUp.addAndGoOn('Vàng Thị Mỷ', new RegExp(`^.?${words.role.reception}`));
  await keyboard.write('Giàng Thị Lan');
  const dialog = window.dialog(words.setupPeople.add);
  // The role of the one before is kept.
  await keyboard.tick(dialog.getByRole('checkbox', { name: words.role.reception }));
  await keyboard.tick(dialog.getByRole('checkbox', { name: words.role.doctor }));
  yield 'add-person';
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await setUp.mark('Giàng Thị Lan');
  yield 'person';
  await keyboard.press('F8');
  await expect(window.dialog(filled(words.pin.setTitle, { name: 'Giàng Thị Lan' }))).toBeVisible();
  yield 'set-pin';
  await keyboard.press('Escape');
  await keyboard.press('F9');
  const oneTime = window.dialog(filled(words.pin.oneTimeTitle, { name: 'Giàng Thị Lan' }));
  await expect(oneTime).toBeVisible();
  yield 'give-pin';
  await keyboard.press('Control+Enter');
  const pin = await oneTime.getByText(/^\d{6}$/).innerText();
  yield 'one-time-pin';
  await keyboard.press('Control+Enter');
  await keyboard.pressButton(window.button(words.setupPeople.revoke));
  yield 'revoke';
  await keyboard.press('Escape');
  await keyboard.pressButton(window.button(words.access.open));
  yield 'access';
  await keyboard.press('Escape');
  await window.signOut();

  const door = new Door(window);
  await keyboard.type(window.field(words.signIn.search), 'vang thi my');
  await keyboard.press('Enter');
  await expect(window.page.getByText(filled(words.signIn.noPinTitle, { name: 'Vàng Thị Mỷ' }))).toBeVisible();
  yield 'no-pin';
  await door.enter('Giàng Thị Lan', pin);
  await window.sees(words.pin.chooseTitle);
  yield 'choose-pin';
  await door.chooseOwnPin('8888');
  await window.sees(words.desk.doctor);
  yield 'desk-preparing';
  await keyboard.pressButton(window.button('Giàng Thị Lan'));
  await window.page.getByRole('menuitem', { name: words.pin.changeTitle }).click();
  await expect(window.dialog(words.pin.changeTitle)).toBeVisible();
  yield 'change-pin';
}
