/** Walks past what a pharmacist meets besides the usual case: owed, out of stock, substitutes, returns, beyond the book. */
import { expect } from '@playwright/test';
import { Door } from '../pages/door.ts';
import { PharmacyDesk } from '../pages/pharmacy.ts';
import type { StationWindow } from '../pages/station-window.ts';
import type { Colleagues } from './colleagues.ts';
import { addLot, addMedicine, expiries, prescribedFor } from './pharmacy-shelf.ts';
import { anyOf, filled } from './words.ts';

export async function* dispensingTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { words, keyboard } = window;
  const name = 'Vàng Thị Mỷ';
  const [tablet, capsule, out] = ['Paracetamol', 'Paracetamol viên nang', 'Magne B6'];
  await addMedicine(colleagues, tablet, { strength: '325 mg' });
  await addMedicine(colleagues, capsule, { inn: [tablet], brand: 'Hapacol', strength: '0,325 g' });
  const magnesium = { inn: ['Magnesi lactat', 'Vitamin B6'], brand: out, strength: '470 mg + 5 mg' };
  await addMedicine(colleagues, out, magnesium);
  const lot = (medicine: string, number: string, expiry: string, quantity: number) =>
    addLot(colleagues, { medicine, number, expiry, quantity });
  await lot(tablet, 'PA-0098', expiries.duringCourse, 40);
  await lot(tablet, 'PA-0111', expiries.soon, 6);
  await lot(tablet, 'PA-0245', expiries.later, 5);
  await lot(capsule, 'HA-7701', expiries.later, 60);
  await prescribedFor(colleagues, name, { [tablet]: 15, [out]: 15 });
  await new Door(window).signIn('pharmacist-1');
  const desk = new PharmacyDesk(window);
  await desk.find(name);
  await expect(desk.quantity(`${tablet} 325 mg`).first()).toHaveValue('6');
  yield 'two-lots';
  await keyboard.pressButton(
    window.button(
      anyOf(`${filled(words.dispensing.replaceBy, { name: `${tablet} (Hapacol) 0,325 g` })}{{medicine}}`),
    ),
  );
  await keyboard.type(desk.quantity(`${tablet} (Hapacol) 0,325 g`), '4');
  await keyboard.press('Control+Enter');
  await expect(desk.reason(tablet)).toBeFocused();
  yield 'substitute';
  await keyboard.write('Hết viên nén, người nhà đồng ý');
  await desk.askToCloseRest(out);
  yield 'close-rest';
  await keyboard.press('Control+Enter');
  await expect(desk.closing(out)).toBeHidden();
  await expect(window.button(words.dispensing.reopen)).toBeVisible();
  await desk.prepare();
  yield 'prepared';
  await desk.putBack();
  await keyboard.type(desk.quantity(`${tablet} 325 mg`).nth(1), '9');
  await desk.askToHandOut();
  yield 'beyond-book';
  await keyboard.press('Escape');
  await expect(desk.checks).toBeHidden();
  await keyboard.type(desk.quantity(`${tablet} 325 mg`).nth(1), '6');
  await desk.askToHandOut();
  yield 'five-checks';
  await keyboard.tick(desk.checks.getByRole('checkbox', { name: words.dispensing.point.how }));
  await desk.confirm();
  await expect(desk.handedOut).toBeVisible();
  yield 'owed';
  await keyboard.press('Alt+R');
  await expect(window.group(words.dispensing.wayBack).locator(':focus')).toHaveCount(1);
  yield 'return';
}
