/**
 * Walks past every screen and main dialog of the product, desk by desk. Each tour stops at every screen, so that whoever
 * walks along can look at it: is it accessible, does it fit, does it speak one language, what does it look like.
 */
import { expect } from '@playwright/test';
import { prescriptionQr } from '#shared/domain/qr.ts';
import { Board } from '../pages/board.ts';
import { CoordinatorDesk } from '../pages/coordinator.ts';
import { DoctorDesk } from '../pages/doctor.ts';
import { Door } from '../pages/door.ts';
import { PharmacyDesk } from '../pages/pharmacy.ts';
import { Prints } from '../pages/prints.ts';
import { ReceptionDesk } from '../pages/reception.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { SupportDesk } from '../pages/support.ts';
import { clinicalTour } from './clinical-tour.ts';
import { amlodipine, type Colleagues } from './colleagues.ts';
import { examTourOf } from './exam-tour.ts';
import { giftsTour } from './gifts-tour.ts';
import { networkTour } from './network-tour.ts';
import { newcomer } from './newcomer.ts';
import { ordersTour } from './orders-tour.ts';
import { outboxTour } from './outbox-tour.ts';
import { papersTour } from './papers-tour.ts';
import { personTour } from './person-tour.ts';
import { dispensingTour } from './pharmacy-tour.ts';
import type { StaffId } from './practice-day.ts';
import { prescriptionTour } from './prescription-tour.ts';
import { printsTour } from './prints-tour.ts';
import { doorsTour, intakeTour, mergeTour, recordTour } from './record-tours.ts';
import { reportTour } from './report-tour.ts';
import { setUpPeopleTour } from './set-up-people-tour.ts';
import { shelfTour } from './shelf-tour.ts';
import { supportCareTour, supportCasesTour } from './support-cases-tour.ts';
import { triageTour } from './triage-tour.ts';

/** Names of the screens it stops at. */
export type Tour = (window: StationWindow, colleagues: Colleagues) => AsyncGenerator<string, void>;

/** Through the door of a station that has no day yet. */
async function* doorTour(window: StationWindow): AsyncGenerator<string, void> {
  const door = new Door(window);
  const { words, keyboard } = window;
  await expect(door.way(words.unlock.practise)).toBeFocused();
  yield 'first-start';
  await keyboard.pressButton(window.button(words.unlock.toJoin));
  await expect(window.field(words.unlock.joinAddress)).toBeFocused();
  yield 'join';
  await keyboard.pressButton(window.button(words.common.back));
  await keyboard.pressButton(door.way(words.unlock.prepare));
  await expect(window.field(words.prepare.place)).toBeFocused();
  yield 'prepare-day';
  await keyboard.pressButton(window.button(words.common.back));
  await door.practise();
  yield 'practise';
  await keyboard.pressButton(window.button(words.common.back));
  await door.createDay();
  yield 'sign-in';
  await door.choose('doctor-3');
  yield 'pin';
  await keyboard.pressButton(window.button(words.signIn.lock));
  await expect(window.field(words.unlock.passphrase)).toBeFocused();
  yield 'unlock';
  await door.unlock('không phải mật khẩu');
  await expect(window.problem(words.problem['wrong-passphrase'].title)).toBeVisible();
  yield 'wrong-passphrase';
}

async function* receptionTour(window: StationWindow, colleagues: Colleagues): AsyncGenerator<string, void> {
  await colleagues.receive({ name: 'Lò Văn Páo', birth: { year: 1951 }, sex: 'male', address: 'Bản Lùng' });
  const { words, keyboard } = window;
  const desk = new ReceptionDesk(window);
  await signIn(window, 'reception-1');
  yield 'reception';
  await keyboard.type(desk.search, 'lo van pao');
  const found = window.page.getByRole('listbox', { name: words.reception.results });
  await expect(found.getByRole('option', { name: 'Lò Văn Páo' }).first()).toBeVisible();
  yield 'people-found';
  await keyboard.press('Enter');
  await expect(desk.ticket).toBeVisible();
  yield 'person-known';
  await keyboard.press('F6');
  await expect(desk.name).toHaveValue('Lò Văn Páo');
  yield 'correct-person';
  await keyboard.press('Escape');
  await desk.startNew();
  await desk.save();
  await expect(window.page.getByText(words.fieldError.required).first()).toBeVisible();
  yield 'new-person-refused';
  await keyboard.press('Escape');
  await desk.fillNew({ ...newcomer, birth: '1949', address: 'Thôn Nặm Đăm, xã Quản Bạ' });
  yield 'new-person';
  await desk.save();
  await expect(desk.ticket).toBeVisible();
  await paperIsShown(window);
  yield 'ticket';
}

async function* doctorTour(window: StationWindow, colleagues: Colleagues): AsyncGenerator<string, void> {
  const { words, keyboard } = window;
  const desk = new DoctorDesk(window);
  const name = 'Giàng Thị Chu';
  await colleagues.receive({ name, allergies: 'Penicillin' }, { emergency: true });
  await colleagues.receive({ name: 'Vừ Mí Nô', sex: 'male', birth: { year: 2024 } });
  await signIn(window, 'doctor-3');
  await expect(desk.queue).toContainText(name);
  yield 'doctor';
  await desk.callNext();
  await desk.fillExam({
    complaint: 'Đau đầu, chóng mặt ba tháng nay',
    findings: 'Tim đều, phổi trong',
    systolic: '165',
    diastolic: '95',
    diagnosis: 'I10',
  });
  yield 'exam';
  await keyboard.press('F4');
  await expect(window.button(words.doctor.stay)).toBeFocused();
  yield 'unfinished';
  await keyboard.press('Enter');
  await keyboard.press('F3');
  await expect(window.field(words.queue.findTitle)).toBeFocused();
  await keyboard.write('giang');
  const found = window.page.getByRole('listbox', { name: words.queue.findResults });
  await expect(found.getByRole('option', { name }).first()).toBeVisible();
  yield 'find-visit';
  await keyboard.press('Escape');
  await keyboard.pressButton(window.page.getByRole('button', { name: words.queue.changeSeat }));
  await expect(window.dialog(words.queue.seatTitle)).toBeVisible();
  yield 'change-room';
  await keyboard.press('Escape');
  await desk.sign();
  await desk.addMedicine({
    search: 'amlodipin',
    name: 'Amlodipine 5 mg',
    dose: '1 viên',
    timesPerDay: '1',
    days: '30',
    when: 'sau ăn',
  });
  yield 'prescription';
  await desk.issue();
  await paperIsShown(window);
  yield 'prescription-issued';
  await window.fromMenu(words.doctor.addSpecialty);
  await expect(window.dialog(words.doctor.addSpecialtyTitle)).toBeVisible();
  yield 'add-specialty';
  await keyboard.press('Escape');
  await keyboard.press('F10');
  await expect(window.field(words.doctor.nominateReason)).toBeVisible();
  yield 'nominate';
}

async function* pharmacyTour(window: StationWindow, colleagues: Colleagues): AsyncGenerator<string, void> {
  const { page, words, keyboard } = window;
  const name = 'Hoàng Thị Dín';
  const { visitId } = await colleagues.receive({ name, allergies: 'Aspirin' });
  await colleagues.examine(visitId);
  await colleagues.prescribe(visitId);
  const desk = new PharmacyDesk(window);
  await signIn(window, 'pharmacist-1');
  yield 'pharmacy';
  await desk.find(name);
  yield 'hand-out';
  await keyboard.press('Shift+F4');
  await expect(window.button(words.queue.recall)).toBeVisible();
  yield 'called';
  await keyboard.press('F8');
  await paperIsShown(window);
  yield 'prescription-paper';
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await desk.openLabels();
  await paperIsShown(window);
  yield 'labels';
  await expect(desk.labelVariant(words.labels.variants.vi)).toBeFocused();
  await keyboard.press('3');
  await expect(desk.labelVariant(words.labels.variants.pictures)).toBeChecked();
  await paperIsShown(window);
  yield 'labels-in-pictures';
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await desk.handOut();
  await expect(desk.handedOut).toBeVisible();
  yield 'handed-out';
  await keyboard.press('Control+M');
  await expect(page.getByRole('menuitem', { name: words.labels.print })).toBeVisible();
  yield 'menu';
  await keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await desk.openLabels();
  await paperIsShown(window);
  yield 'labels-to-choose';
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const first = (await colleagues.visit(visitId)).prescribed?.code ?? '';
  await colleagues.prescribe(visitId, [{ ...amlodipine, quantity: 15, days: 15 }], { replaces: first });
  // The window has heard of it.
  const second = (await colleagues.visit(visitId)).prescribed?.code ?? '';
  await expect(window.problem(second)).toBeVisible();
  await keyboard.scan(prescriptionQr(visitId, first));
  await expect(window.problem(words.dispensing.oldPaper)).toBeVisible();
  yield 'paper-of-replaced';
}

async function* supportTour(window: StationWindow, colleagues: Colleagues): AsyncGenerator<string, void> {
  const name = 'Chảo Mùi Pham';
  const { visitId } = await colleagues.receive(
    { name, address: 'Thôn Nặm Đăm, xã Quản Bạ' },
    { certificate: { number: '12/GCN', year: 2026, commune: 'Quản Bạ' } },
  );
  await colleagues.examine(visitId);
  await colleagues.nominate(visitId);
  const { page, words, keyboard } = window;
  const desk = new SupportDesk(window);
  await signIn(window, 'support-1');
  await desk.showBooks();
  yield 'support';
  await desk.find(name);
  yield 'nominee';
  await desk.askHousehold();
  yield 'household';
  await desk.sayHousehold();
  await desk.askCommittee();
  yield 'approve';
  await desk.approve('committee-1');
  yield 'approved-by-one';
  await desk.askCommittee();
  await desk.approve('committee-2');
  await paperIsShown(window);
  yield 'certificate';
  await desk.choose('hand-over');
  yield 'book-hand-over';
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await keyboard.press('F6');
  const { savingsBooks } = await colleagues.rows();
  await keyboard.type(window.field(words.books.checkField), savingsBooks?.at(-1)?.grants[0]?.serial ?? '');
  await keyboard.press('Enter');
  await expect(page.getByText(words.books.verdict['by-serial'].title)).toBeVisible();
  yield 'certificate-checked';
}

async function* coordinatorTour(window: StationWindow, colleagues: Colleagues): AsyncGenerator<string, void> {
  const { words, keyboard } = window;
  await colleagues.receive({ name: 'Tẩn Tả Mẩy' });
  const desk = new CoordinatorDesk(window);
  await signIn(window, 'coordinator-1');
  await desk.showsNumbers();
  yield 'coordinator';
  await keyboard.pressButton(window.button(words.coordinator.lock));
  await expect(window.dialog(words.coordinator.lockTitle)).toBeVisible();
  yield 'lock';
}

async function* boardTour(window: StationWindow, colleagues: Colleagues): AsyncGenerator<string, void> {
  const room = { specialty: 'neurology', room: 'room-6' };
  const there = await colleagues.receive({ name: 'Hầu Thị Sính' }, { specialties: [room.specialty] });
  await colleagues.receive({ name: 'Mã Văn Tịnh' }, { specialties: [room.specialty] });
  await colleagues.send('doctor-6', 'visit.call', `visit/${there.visitId}`, room);
  await signIn(window, 'coordinator-1');
  const board = await Board.openedIn(window);
  yield 'board';
  await colleagues.send('doctor-6', 'visit.recall', `visit/${there.visitId}`, room);
  await expect(board.said).toContainText('H. T. Sính');
  yield 'call';
}

/** What every desk has: the prints, and the commands. */
async function* frameTour(window: StationWindow, colleagues: Colleagues): AsyncGenerator<string, void> {
  const { page, words, keyboard } = window;
  const { visitId } = await colleagues.receive({ name: 'Phàn Văn Sơn', sex: 'male' });
  const client = await colleagues.as('reception-1');
  await client.print({ kind: 'ticket', subject: `visit/${visitId}`, printer: 'taken-away' });
  await signIn(window, 'reception-2');
  const prints = new Prints(window).sign;
  await expect(prints).toContainText(/\d/);
  await keyboard.pressButton(prints);
  await expect(window.dialog(words.jobs.title)).toContainText(words.jobState.failed);
  yield 'prints';
  await keyboard.press('Escape');
  await keyboard.press('Control+K');
  await expect(window.dialog(words.palette.title)).toBeVisible();
  yield 'commands';
  await keyboard.press('Escape');
  await keyboard.pressButton(page.getByRole('banner').getByRole('button').last());
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'menu';
}

/** On a station whose practice day is open. */
/** Tours that begin at a station without any day. */
export const firstTours: Record<string, (window: StationWindow) => AsyncGenerator<string, void>> = {
  door: doorTour,
  'set-up-people': setUpPeopleTour,
};

export const tours: Record<string, Tour> = {
  reception: receptionTour,
  triage: triageTour,
  doctor: doctorTour,
  prescription: prescriptionTour,
  orders: ordersTour,
  'exam-musculoskeletal': examTourOf('musculoskeletal'),
  'exam-cardiology': examTourOf('cardiology'),
  'exam-gastroenterology': examTourOf('gastroenterology'),
  'exam-neurology': examTourOf('neurology'),
  person: personTour,
  pharmacy: pharmacyTour,
  dispensing: dispensingTour,
  shelf: shelfTour,
  support: supportTour,
  papers: papersTour,
  gifts: giftsTour,
  'support-cases': supportCasesTour,
  'support-care': supportCareTour,
  coordinator: coordinatorTour,
  clinical: clinicalTour,
  board: boardTour,
  intake: intakeTour,
  record: recordTour,
  merge: mergeTour,
  doors: doorsTour,
  outbox: outboxTour,
  report: reportTour,
  prints: printsTour,
  frame: frameTour,
  network: networkTour,
};

async function signIn(window: StationWindow, staffId: StaffId): Promise<void> {
  await new Door(window).signIn(staffId);
}

/** The browser's own viewer has drawn the paper: a picture of one colour would take hardly any bytes. */
async function paperIsShown(window: StationWindow): Promise<void> {
  const paper = window.page.locator('iframe');
  await expect.poll(async () => (await paper.screenshot()).length).toBeGreaterThan(10_000);
}
