/** The doctors' exams: a form for each specialty, by keyboard alone. */
import { DoctorDesk } from './pages/doctor.ts';
import { Door } from './pages/door.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { type SpecialtyExam, specialtyExams } from './support/exams.ts';
import { type StaffId, staffMember } from './support/practice-day.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test, type Windows } from './support/test.ts';

let station: Station;
let colleagues: Colleagues;
test.beforeEach(async ({ context }) => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
  await context.addInitScript(() => {
    addEventListener('pointerdown', () => console.error('a pointer was used'), { capture: true });
  });
});
test.afterEach(() => station.stop());

/** Somebody waits for a specialty, and its doctor has called them. */
async function called(
  windows: Windows,
  { specialty, doctor, name }: Omit<SpecialtyExam, 'find' | 'diagnosis'>,
) {
  const { visitId } = await colleagues.receive({ name }, { specialties: [specialty] });
  const desk = new DoctorDesk(await windows.open(station, doctor));
  await desk.callNext();
  return { desk, visitId };
}

const examOf = async (visitId: string) => {
  const client = await colleagues.as('coordinator-1');
  const { records } = await client.records({ signal: AbortSignal.timeout(10_000) });
  return records.find(({ id }) => id === visitId)?.exams.at(-1);
};

test('a normal exam takes a handful of keys', async ({ windows, context }) => {
  await context.addInitScript(() => {
    const pressed: string[] = [];
    addEventListener(
      'keydown',
      ({ key }) => {
        if (!['Control', 'Alt', 'Shift'].includes(key)) pressed.push(key);
        document.documentElement.dataset.pressed = String(pressed.length);
      },
      { capture: true },
    );
  });
  const { visitId } = await colleagues.receive({ name: 'Lý Thị Khỏe' }, { specialties: ['cardiology'] });
  const desk = new DoctorDesk(await windows.open(station, 'doctor-3'));
  const { page, words, keyboard } = desk.window;
  const pressed = async () => Number(await page.evaluate(() => document.documentElement.dataset.pressed));
  await expect(desk.queue).toContainText('Lý Thị Khỏe');
  const before = (await pressed()) || 0;
  await desk.callNext();
  await desk.restIsNormal();
  await expect(desk.window.message('Đã ghi bình thường 14 mục')).toBeVisible();
  await desk.diagnose('Z00');
  await keyboard.press('Control+Enter');
  await expect(desk.medicine).toBeFocused();
  // F4, Alt+B, three letters of a code, Enter, Ctrl+Enter.
  expect((await pressed()) - before).toBe(7);
  await expect(page.getByRole('complementary')).toContainText(words.examForm.allIsNormal);
  expect(await examOf(visitId)).toMatchObject({
    form: { id: 'cardiology', version: 1 },
    answers: { nyha: 'i', rhythm: 'regular', 'heart-sounds': [] },
    flags: [],
    diagnoses: [{ code: expect.stringMatching(/^Z00/) }],
  });
});

test('muscles and joints: two regions of the body, which are seen on the drawing', async ({ windows }) => {
  const { desk, visitId } = await called(windows, specialtyExams.musculoskeletal);
  await specialtyExams.musculoskeletal.find(desk);
  const { page } = desk.window;
  const drawn = (region: string) => page.locator(`path[data-region="${region}"][data-chosen]`);
  await expect(drawn('lower-back')).toHaveCount(1);
  // From the front and from behind.
  await expect(drawn('knee-right')).toHaveCount(2);
  await expect(page.locator('path[data-chosen]')).toHaveCount(3);
  await expect(page.getByText('Thấp hơn mức thường (≥ 60)')).toBeVisible();
  await desk.restIsNormal();
  await desk.diagnose('M54');
  await desk.sign();
  expect((await examOf(visitId))?.answers).toMatchObject({
    sites: ['lower-back', 'knee-right'],
    'pain-duration': 'over-3-months',
    joints: { 'knee-right': 'swollen', 'knee-left': 'normal' },
    'slr-left': 45,
  });
  await expect(page.getByText('Vị trí đau: Thắt lưng, Gối phải')).toBeVisible();
});

test('heart: what is dangerous is said at once, with its source, and goes with the exam', async ({
  windows,
}) => {
  const { desk, visitId } = await called(windows, specialtyExams.cardiology);
  await specialtyExams.cardiology.find(desk);
  const flag = desk.form.flag('nghi đau thắt ngực không ổn định');
  await expect(flag).toContainText('ESC Guidelines');
  // Taken back, it is gone.
  await desk.form.press('Thắt ngực, lan cổ, hàm, vai, tay', 'Backspace');
  await expect(flag).toBeHidden();
  await desk.form.choose('Thắt ngực, lan cổ, hàm, vai, tay', 'Có');
  await expect(flag).toBeVisible();
  await desk.restIsNormal();
  await desk.diagnose('I20');
  await desk.sign();
  expect(await examOf(visitId)).toMatchObject({
    flags: [{ id: 'unstable-angina' }],
    answers: { history: ['hypertension', 'smoking'], 'systolic-left': 165 },
  });
});

test('digestion: questions come and go with the answers they hang on', async ({ windows }) => {
  const { desk, visitId } = await called(windows, specialtyExams.gastroenterology);
  const liver = desk.window.field('Gan dưới bờ sườn phải');
  await expect(liver).toBeHidden();
  await specialtyExams.gastroenterology.find(desk);
  await expect(desk.form.flag('nghi xuất huyết tiêu hóa trên')).toBeVisible();
  await expect(liver).toHaveValue('2');
  // Not felt after all: its size is no finding any more.
  await desk.form.mark('Gan, lách sờ thấy', 'Không có');
  await expect(liver).toBeHidden();
  await desk.restIsNormal();
  await desk.diagnose('K29');
  await desk.sign();
  const exam = await examOf(visitId);
  expect(exam?.answers).toMatchObject({ 'pain-site': ['epigastric'], organs: [] });
  expect(exam?.answers).not.toHaveProperty('liver-cm');
});

test('nerves: the Glasgow score is counted, and a row of strength is one digit', async ({ windows }) => {
  const { desk, visitId } = await called(windows, specialtyExams.neurology);
  const score = desk.window.page.getByLabel('Điểm Glasgow (3–15)');
  await desk.form.choose('Ý thức', 'Rối loạn ý thức');
  await expect(score).toHaveText('chưa đủ');
  await specialtyExams.neurology.find(desk);
  await expect(score).toHaveText('13');
  await desk.restIsNormal();
  await desk.diagnose('G45');
  await desk.sign();
  expect(await examOf(visitId)).toMatchObject({
    answers: { 'gcs-eye': 'e3', strength: { 'right-arm': '4', 'left-leg': '5' } },
    flags: [{ id: 'altered' }],
  });
});

test('a specialty that the day has added: the general form', async ({ windows }) => {
  const specialty = { id: 'dermatology', name: { vi: 'Da liễu', en: 'Dermatology' } };
  const room = { id: 'room-8', name: 'Phòng 8', specialty: specialty.id };
  const { id, name: doctor } = staffMember('doctor-3');
  const list = (list: string, item: object) =>
    colleagues.send('coordinator-1', 'day.list', 'day', { list, items: [item] });
  await list('specialties', specialty);
  await list('rooms', room);
  await list('staff', { id, name: doctor, roles: ['doctor'], specialties: [specialty.id], room: room.id });
  const { desk, visitId } = await called(windows, {
    specialty: specialty.id,
    doctor: 'doctor-3',
    name: 'Sùng Thị Ghẻ',
  });
  await desk.form.choose('Da, niêm mạc', 'Bất thường');
  await desk.form.measure('Da, niêm mạc: mô tả', 'Sẩn ngứa kẽ tay');
  await desk.restIsNormal();
  await desk.diagnose('L');
  await desk.sign();
  expect(await examOf(visitId)).toMatchObject({
    specialty: specialty.id,
    form: { id: 'general', version: 1 },
    answers: { skin: 'abnormal', 'skin-text': 'Sẩn ngứa kẽ tay', heart: 'normal' },
  });
});

test('setting the rest to normal can be taken back, and leaves what was found', async ({ windows }) => {
  const { desk } = await called(windows, specialtyExams.cardiology);
  await desk.form.choose('Phù', 'Đến gối');
  await desk.restIsNormal();
  await expect(desk.form.chosen('Phù')).toHaveAccessibleName('Đến gối');
  await expect(desk.form.chosen('Ngất')).toHaveAccessibleName('Không');
  await desk.window.keyboard.press('Alt+U');
  await expect(desk.form.chosen('Phù')).toHaveAccessibleName('Đến gối');
  await expect(desk.form.chosen('Ngất')).toHaveCount(0);
});

test('a number that cannot be is not signed, and the cursor goes there', async ({ windows }) => {
  const { desk, visitId } = await called(windows, specialtyExams.cardiology);
  await desk.form.measure('Tâm thu tay trái', '1650');
  await desk.restIsNormal();
  await desk.diagnose('I10');
  await desk.window.keyboard.press('Control+Enter');
  const field = desk.window.field('Tâm thu tay trái');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await desk.window.keyboard.type(field, '165');
  await desk.sign();
  expect((await examOf(visitId))?.answers).toMatchObject({ 'systolic-left': 165 });
});

test('what is answered outlives the window and the program', async ({ windows }) => {
  const { desk, visitId } = await called(windows, specialtyExams.cardiology);
  await specialtyExams.cardiology.find(desk);
  const doctor: StaffId = specialtyExams.cardiology.doctor;
  const draft = async () =>
    (await (await colleaguesAt(station)).as(doctor)).draft(`exam.${visitId}.cardiology`);
  await expect.poll(draft).toMatchObject({
    form: { id: 'cardiology', version: 1 },
    answers: { nyha: 'ii', 'diastolic-left': 95 },
  });
  await desk.window.page.close();
  await station.kill();
  await station.restart();
  const window = await windows.reopen(station);
  const door = new Door(window);
  await door.unlock();
  await door.signIn(doctor);
  const again = new DoctorDesk(window);
  await expect(again.form.chosen('Phân độ NYHA')).toHaveAccessibleName('II: gắng sức vừa');
  await expect(window.field('Tâm trương tay trái')).toHaveValue('95');
  await expect(again.form.flag('nghi đau thắt ngực không ổn định')).toBeVisible();
});

test('a signed exam is read in full and added to, and the others see it', async ({ windows }) => {
  const { desk, visitId } = await called(windows, specialtyExams.cardiology);
  await specialtyExams.cardiology.find(desk);
  await desk.restIsNormal();
  await desk.diagnose('I20');
  await desk.sign();
  const exam = await desk.readExam('Tim mạch');
  await expect(exam).toContainText('Lò Văn Inh ký lúc');
  await expect(exam).toContainText('Phân độ NYHA: II: gắng sức vừa');
  await expect(exam).toContainText('Còn lại bình thường (3 mục)');
  await desk.addToExam('Điện tâm đồ làm sau: ST chênh xuống.');
  const addenda = exam.getByRole('list', { name: 'Bổ sung' });
  await expect(addenda).toContainText('ST chênh xuống');
  await expect(addenda).toContainText(/Bổ sung lúc \d\d:\d\d · Lò Văn Inh/);
  await desk.window.keyboard.press('Escape');

  await colleagues.send('reception-1', 'visit.join-queue', `visit/${visitId}`, { specialty: 'neurology' });
  const other = new DoctorDesk(await windows.open(station, 'doctor-8'));
  await other.callNext();
  const ofToday = other.window.page.getByRole('article').filter({ hasText: 'Lò Văn Inh' });
  await expect(ofToday).toContainText('nghi đau thắt ngực không ổn định');
  await expect(ofToday).toContainText('Phân độ NYHA: II: gắng sức vừa');
  await expect(ofToday).toContainText('Điện tâm đồ làm sau: ST chênh xuống.');
});
