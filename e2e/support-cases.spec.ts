/** A case of special support from the nomination to its end, and the letter to the hospital. By keyboard. */
import { textOf } from '#main/documents/testing/read-pdf.ts';
import { ticketQr } from '#shared/domain/qr.ts';
import { SupportCases } from './pages/support-cases.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { expectToFit } from './support/looks.ts';
import { nominateForSupport, openCase } from './support/special-support.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

const name = 'Sùng Thị Dợ';
const need = 'Mổ thay van hai lá, chỗ trọ cho người nhà';

let station: Station;
let colleagues: Colleagues;
test.beforeEach(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterEach(() => station.stop());

test('a case goes from the nomination to its end, and the hospital is written to', async ({ windows }) => {
  const referral = {
    hospital: 'Bệnh viện Bạch Mai',
    department: 'Viện Tim mạch',
    reason: 'Hở van',
    urgent: false,
  };
  const { patientId } = await nominateForSupport(colleagues, { name, address: 'Bản Lùng Tám' }, { referral });
  const window = await windows.open(station, 'support-1');
  const { words, page, keyboard } = window;
  const cases = new SupportCases(window);
  await cases.show();
  await cases.find(name);
  // The doctor said where to.
  await expect(window.field(words.cases.hospital)).toHaveValue('Bệnh viện Bạch Mai');
  await cases.fill({ need, estimatedCost: '120000000', companion: 'Vàng A Páo' });
  await keyboard.tick(page.getByRole('checkbox', { name: words.cases.document['insurance-card'] }));
  await cases.open();
  await cases.isAt('proposed', 1);
  await expect(page.getByText('120.000.000 ₫').first()).toBeVisible();
  await expectToFit(page);

  await test.step('nothing goes on before the committee, whose PIN is wanted', async () => {
    await cases.approve('committee-1', '9999');
    await expect(
      page.getByRole('alert').filter({ hasText: words.refusal['witness-wrong'].title }),
    ).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await cases.isAt('proposed', 1);
    await cases.approve('committee-1');
    await cases.isAt('approved', 2);
  });

  await test.step('the letter says who, where to, what was found and who asks', async () => {
    const client = await colleagues.as('support-1');
    const text = textOf(await client.document('referral-letter', `support-case/${patientId}`));
    for (const part of [
      'GIẤY GIỚI THIỆU CHUYỂN KHÁM',
      'Kính gửi Bệnh viện Bạch Mai, Viện Tim mạch',
      name,
      'Bản Lùng Tám',
      need,
      'Hở van hai lá nặng',
      'I10',
      'Người đi cùng Vàng A Páo',
      'thẻ bảo hiểm y tế',
      'BÁC SĨ ĐỀ NGHỊ',
      'không thay giấy chuyển tuyến',
    ])
      expect(text).toContain(part);
  });

  await test.step('stages have their days; one of tomorrow, or before the last, is refused', async () => {
    await cases.ask('referred');
    await keyboard.type(window.field(words.cases.on), '01/01/2020');
    await cases.record();
    await expect(
      window.problem(filled(words.refusal['stage-before-last'].title, { date: todayInWords() })),
    ).toBeVisible();
    await keyboard.type(window.field(words.cases.on), '01/01/2199');
    await cases.record();
    await expect(window.problem(words.refusal['stage-in-future'].title)).toBeVisible();
    await keyboard.type(window.field(words.cases.on), todayInWords());
    await cases.record();
    await cases.isAt('referred', 3);
  });

  await test.step('help has an amount, the last step is taken back and done again', async () => {
    await cases.ask('helped');
    await keyboard.type(window.field(words.cases.amount), '30000000');
    await cases.record();
    await cases.isAt('helped', 4);
    await expect(cases.stages.last()).toContainText('30.000.000 ₫');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('F9');
    await cases.isAt('referred', 3);
    await cases.ask('admitted');
    await cases.record();
    await cases.isAt('admitted', 4);
  });

  await test.step('closed with an outcome, it does not go on', async () => {
    await cases.ask('closed');
    await cases.record();
    await expect(page.getByText(words.fieldError.required)).toBeVisible();
    await keyboard.choose(window.group(words.cases.whichOutcome), words.cases.outcome.helped);
    await cases.record();
    await cases.isAt('closed', 5);
    await expect(window.button(words.cases.next)).toHaveCount(0);
    await expect(window.button(words.cases.change)).toHaveCount(0);
  });
});

test('a member of the committee approves alone, and opens nothing', async ({ windows }) => {
  const received = await nominateForSupport(colleagues, { name });
  await nominateForSupport(colleagues, { name: 'Giàng A Sử', sex: 'male' });
  await openCase(colleagues, received);
  const window = await windows.open(station, 'committee-1');
  const { words, page, keyboard } = window;
  const cases = new SupportCases(window);
  await cases.show();
  await cases.find('Giàng A Sử');
  await expect(page.getByText(words.cases.mayNot)).toBeVisible();
  await cases.find(name);
  await cases.ask('approved');
  await expect(window.group(words.cases.whoApproves)).toHaveCount(0);
  await cases.record();
  await cases.isAt('approved', 2);
  await expect(window.button(words.cases.next)).toHaveCount(0);

  // An approval goes only once it is said what goes.
  const { ticket } = await colleagues.visit(received.visitId);
  const what = filled(words.cases.undo.stage, { stage: words.cases.stage.approved, ticket });
  const question = window.dialog(filled(words.cases.undo.question, { what }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('F9');
  await expect(question).toBeVisible();
  await keyboard.press('Escape');
  await expect(question).toBeHidden();
  await cases.isAt('approved', 2);
  await keyboard.press('F9');
  await expect(question).toBeVisible();
  await keyboard.press('Control+Enter');
  await cases.isAt('proposed', 1);
  await expect(window.message(filled(words.cases.undo.done, { what }))).toBeVisible();
});

test('F4 opens who is next, and so does a scanned ticket whose it is', async ({ windows }) => {
  await nominateForSupport(colleagues, { name });
  const other = await nominateForSupport(colleagues, { name: 'Giàng A Sử', sex: 'male' });
  const stranger = await colleagues.receive({ name: 'Lò Văn Bảo' });
  const scanned = async (visitId: string) => ticketQr(visitId, (await colleagues.visit(visitId)).ticket);
  const window = await windows.open(station, 'support-1');
  const { words, page, keyboard } = window;
  const cases = new SupportCases(window);
  await cases.show();
  const person = (of: string) => page.getByRole('heading', { level: 2, name: of });
  await expect(window.button(words.support.next)).toBeEnabled();
  await keyboard.press('F4');
  await expect(person(name)).toBeVisible();
  await keyboard.press('F4');
  await expect(person('Giàng A Sử')).toBeVisible();
  await keyboard.press('F4');
  await expect(person(name)).toBeVisible();
  await keyboard.scan(await scanned(other.visitId));
  await expect(person('Giàng A Sử')).toBeVisible();
  await keyboard.scan(await scanned(stranger.visitId));
  const { ticket } = await colleagues.visit(stranger.visitId);
  await expect(window.message(filled(words.cases.notNominated, { ticket }))).toBeVisible();
  await expect(person('Giàng A Sử')).toBeVisible();
});

test('what is typed of a case is kept when the window is loaded again', async ({ windows }) => {
  await nominateForSupport(colleagues, { name });
  const window = await windows.open(station, 'support-1');
  const { words, page } = window;
  const cases = new SupportCases(window);
  await cases.show();
  await cases.find(name);
  const kept = page.waitForResponse(
    (response) =>
      response.url().includes('/api/drafts/support-case') && response.request().method() === 'PUT',
  );
  await cases.fill({ need });
  await kept;
  await page.reload();
  await cases.show();
  await cases.find(name);
  await expect(window.field(words.cases.need)).toHaveValue(need);
});

const todayInWords = () =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
