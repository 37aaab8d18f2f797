/** Walks past the dialogs about somebody's record, and the coordinator's views of the doors and of who still waits. */
import { expect } from '@playwright/test';
import { CoordinatorDesk } from '../pages/coordinator.ts';
import { Door } from '../pages/door.ts';
import { ReceptionDesk } from '../pages/reception.ts';
import type { StationWindow } from '../pages/station-window.ts';
import type { Colleagues } from './colleagues.ts';

/** Who is turned away, and forms for when the power is gone. */
export async function* intakeTour(window: StationWindow): AsyncGenerator<string, void> {
  const { keyboard, page, words } = window;
  await new Door(window).signIn('reception-1');
  await expect(window.page.getByRole('button', { name: words.intake.turnAway })).toBeVisible();
  await keyboard.press('F4');
  await expect(window.dialog(words.intake.turnAwayTitle)).toBeVisible();
  yield 'turn-away';
  await keyboard.press('Escape');
  await keyboard.pressButton(window.button(words.paper.action));
  await keyboard.type(window.field(words.paper.count), '2');
  await keyboard.press('Control+Enter');
  // The forms are made twice: for the printer, and to be looked at.
  await expect(page.getByRole('dialog').locator('iframe')).toBeVisible({ timeout: 30_000 });
  yield 'paper-forms';
}

export async function* recordTour(
  window: StationWindow,
  { receive, send, visit }: Colleagues,
): AsyncGenerator<string, void> {
  const { keyboard, page, words } = window;
  const name = 'Ly Mí Pó';
  const { patientId, visitId } = await receive({ name, sex: 'male', phone: '0912345678' });
  await send('reception-2', 'patient.record-consent', `patient/${patientId}`, {
    healthData: 'given',
    contact: 'refused',
    evidence: 'thumbprint',
    witness: 'Giàng A Páo',
  });
  await send('reception-2', 'patient.correct', `patient/${patientId}`, {
    person: { name, sex: 'male', birth: { year: 1957 } },
    reason: 'Người nhà nói lại',
  });
  const desk = new ReceptionDesk(window);
  await new Door(window).signIn('reception-1');
  await desk.take((await visit(visitId)).ticket);
  await expect(desk.facts(name)).toContainText(words.consent.state.given);
  for (const action of ['category', 'priority', 'leave', 'consent', 'history'] as const) {
    await desk.more(action);
    await expect(page.getByRole('dialog')).toBeVisible();
    yield action;
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

export async function* mergeTour(
  window: StationWindow,
  { receive, send, visit }: Colleagues,
): AsyncGenerator<string, void> {
  const { keyboard, page, words } = window;
  const name = 'Hoàng Thị Pảng';
  const { patientId, visitId } = await receive({ name, phone: '0912345679' });
  const twin = await receive({ name: 'Hoàng Thị Páng' });
  const desk = new ReceptionDesk(window);
  await new Door(window).signIn('reception-1');
  await desk.take((await visit(visitId)).ticket);
  await expect(desk.facts(name)).toBeVisible();
  await desk.more('merge');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  yield 'merge';
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(window.field(words.merge.reason)).toBeFocused();
  yield 'merge-compared';
  await keyboard.press('Escape');
  await send('reception-2', 'patient.merge', `patient/${twin.patientId}`, {
    into: patientId,
    reason: 'Cùng một người',
  });
  await expect(window.button(words.merge.unmerge)).toBeVisible();
  yield 'merged';
  await keyboard.pressButton(window.button(words.merge.unmerge));
  await expect(window.field(words.merge.unmergeReason)).toBeFocused();
  yield 'unmerge';
}

export async function* doorsTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { keyboard, page, words } = window;
  await colleagues.receive({ name: 'Tẩn Tả Mẩy' });
  await colleagues.send('reception-1', 'day.turn-away', 'day', { reason: 'too-late', name: 'Hoàng A Tủa' });
  const desk = new CoordinatorDesk(window);
  await new Door(window).signIn('coordinator-1');
  await desk.show('intake');
  await expect(desk.turnedAway).toBeVisible();
  yield 'intake';
  await desk.show('stillHere');
  await desk.markAll();
  yield 'still-here';
  await keyboard.press('F4');
  await expect(page.getByRole('dialog')).toBeVisible();
  yield 'end-visits';
  await keyboard.press('Escape');
  await expect(window.button(words.coordinator.markNone)).toBeEnabled();
}
