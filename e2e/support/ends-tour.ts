/** Walks past both ends of a day: what is checked before its doors open, and how it is taken home. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { CoordinatorDesk } from '../pages/coordinator.ts';
import { Copies } from '../pages/copies.ts';
import { OpeningSections } from '../pages/set-up-opening.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { type PreparedDay, passphrase, place, signInAsCoordinator } from './prepared-day.ts';
import { anyOf } from './words.ts';

export async function* endsTour(window: StationWindow, day: PreparedDay): AsyncGenerator<string, void> {
  const { page, keyboard, words } = window;
  const stick = await mkdtemp(join(tmpdir(), 'usb-'));
  const opening = new OpeningSections(window);
  const copies = new Copies(window);
  await signInAsCoordinator(window);
  await opening.show('opening');
  await expect(opening.vital).toHaveCount(4);
  yield 'vital';
  await opening.show('station');
  await expect(page.getByText(words.stationSetup.state.idle).first()).toBeVisible();
  yield 'station';
  await keyboard.pressButton(window.button(words.copies.choose));
  await expect(window.dialog(words.copies.choose)).toBeVisible();
  await page.keyboard.press('Escape');
  await day.client.chooseBackup(stick);
  await keyboard.pressButton(window.button(words.copies.change));
  await expect(page.getByText(words.folders.empty)).toBeVisible();
  await keyboard.pressButton(window.button(words.folders.new));
  yield 'folder';
  await keyboard.press('Escape');
  await opening.show('papers');
  yield 'papers';

  await day.writeDownWhatIsVital();
  await opening.show('opening');
  await expect(opening.vital).toHaveCount(0);
  yield 'odd';
  await keyboard.press('Control+Enter');
  await expect(window.dialog(anyOf(words.opening.confirmTitle))).toBeVisible();
  yield 'all-the-same';
  await keyboard.press('Control+Enter');
  await expect(window.message(words.opening.opened)).toBeVisible();
  yield 'opened';
  await keyboard.press('Control+Enter');
  await copies.open(words.copies.chip.now);
  yield 'backup';
  await keyboard.press('Escape');

  await new CoordinatorDesk(window).show('closing');
  yield 'closing';
  await keyboard.press('F4');
  await expect(page.getByText(anyOf(words.closing.closedText))).toBeVisible();
  await day.client.archive(stick);
  await expect(page.getByText(words.closing.archiveDone)).toBeVisible();
  await keyboard.pressButton(window.button(words.closing.forHospital));
  yield 'archived';
  await keyboard.pressButton(window.button(words.closing.wipe));
  await expect(window.field(words.closing.wipeType)).toBeFocused();
  yield 'wipe';
  await keyboard.type(window.field(words.closing.wipeType), place);
  await keyboard.press('Enter');
  await expect(window.message(words.closing.wiped)).toBeVisible();

  const files = await readdir(stick);
  const fileOf = (ending: string) => join(stick, files.find((file) => file.endsWith(ending)) ?? '');
  await copies.chooseFile(fileOf('.tkb'));
  await expect(page.getByText(words.fromFile.restoreNote)).toBeVisible();
  yield 'from-backup';
  await copies.chooseFile(fileOf('.tka'));
  await expect(page.getByText(words.fromFile.readNote)).toBeVisible();
  await copies.unseal(passphrase);
  await expect(page.getByText(words.frame.archivedText)).toBeVisible();
  yield 'read-only';
  await rm(stick, { recursive: true, force: true });
}
