import { describe, expect, it } from 'vitest';
import { createClient, type HostClient } from './client.ts';

/** A client whose host answers everything alike, and what it was asked. */
function station(answer: () => Response | Promise<Response>) {
  const asked: Request[] = [];
  const client = createClient({
    origin: 'app://station',
    token: () => 'token',
    fetch: async (request) => {
      asked.push(request);
      return answer();
    },
  });
  return { client, asked };
}

const id = '01990000-0000-7000-8000-000000000001';
const signal = new AbortController().signal;

describe("the host's contract", () => {
  it.each<[string, (client: HostClient) => Promise<unknown>, object | undefined]>([
    ['GET /api/status', (client) => client.status(), undefined],
    [
      'POST /api/days',
      (client) => client.createDay({ practiceDay: 'ha-giang', passphrase: '12345678', station: 'A' }),
      { practiceDay: 'ha-giang', passphrase: '12345678', station: 'A' },
    ],
    [
      'POST /api/unlock',
      (client) => client.unlock({ day: 'd', passphrase: 'p' }),
      { day: 'd', passphrase: 'p' },
    ],
    ['GET /api/hubs', (client) => client.hubs(), undefined],
    [
      'POST /api/join',
      (client) => client.join({ addresses: ['192.168.1.10:4222'], code: 'abcd-2345', passphrase: 'p' }),
      { addresses: ['192.168.1.10:4222'], code: 'abcd-2345', passphrase: 'p' },
    ],
    ['POST /api/network/hub', (client) => client.becomeHub(), {}],
    ['POST /api/network/pairing', (client) => client.pairing(), {}],
    [
      'PUT /api/network/address',
      (client) => client.hubAddress('192.168.1.10:4222'),
      { address: '192.168.1.10:4222' },
    ],
    ['POST /api/lock', (client) => client.lock(), {}],
    [
      'POST /api/sign-in',
      (client) => client.signIn({ staffId: 's', pin: '1234' }),
      { staffId: 's', pin: '1234' },
    ],
    [
      'PUT /api/staff/s/pin',
      (client) => client.setPin('s', '2468', '1111'),
      { pin: '2468', current: '1111' },
    ],
    ['PUT /api/staff/s/pin', (client) => client.setPin('s', '2468'), { pin: '2468' }],
    ['POST /api/staff/s/one-time-pin', (client) => client.oneTimePin('s'), {}],
    ['POST /api/sign-out', (client) => client.signOut(), {}],
    [
      'POST /api/commands',
      (client) => client.command({ id, type: 't', subject: 's', data: {} }),
      { id, type: 't', subject: 's', data: {} },
    ],
    [
      'POST /api/network/journal',
      (client) => client.takeJournal({ file: id, part: 0, text: 'A 1 day q', isLast: true }),
      { file: id, part: 0, text: 'A 1 day q', isLast: true },
    ],
    [
      'POST /api/uploads',
      (client) => client.upload({ file: id, part: 0, text: '{', isLast: false }),
      { file: id, part: 0, text: '{', isLast: false },
    ],
    [
      'POST /api/restore',
      (client) => client.restore({ file: id, passphrase: 'một hai' }),
      { file: id, passphrase: 'một hai' },
    ],
    [
      'POST /api/open-copy',
      (client) => client.openCopy({ file: id, passphrase: 'một hai' }),
      { file: id, passphrase: 'một hai' },
    ],
    ['GET /api/folders', (client) => client.folders(), undefined],
    ['GET /api/folders?path=%2Fmedia%2FUSB%20A', (client) => client.folders('/media/USB A'), undefined],
    [
      'POST /api/folders',
      (client) => client.makeFolder({ path: '/media', name: 'Sao' }),
      { path: '/media', name: 'Sao' },
    ],
    ['PUT /api/backup', (client) => client.chooseBackup('/media'), { folder: '/media' }],
    ['PUT /api/backup', (client) => client.chooseBackup(), {}],
    ['POST /api/backup', (client) => client.backUp(), {}],
    ['POST /api/backup/take-back', (client) => client.takeBack(), {}],
    ['POST /api/archive', (client) => client.archive('/media'), { folder: '/media' }],
    ['POST /api/wipe', (client) => client.wipe('Sủng Là'), { confirmation: 'Sủng Là' }],
    ['GET /api/rows?', (client) => client.rows({ wait: false, signal }), undefined],
    [
      'GET /api/rows?after=a%3A1&wait=1',
      (client) => client.rows({ after: 'a:1', wait: true, signal }),
      undefined,
    ],
    [
      'GET /api/documents/ticket/visit~v1?copy=1',
      (client) => client.document('ticket', 'visit/v1'),
      undefined,
    ],
    [
      'GET /api/documents/prescription/visit~v1?copy=2&event=e',
      (client) => client.document('prescription', 'visit/v1', { copy: 2, event: 'e' }),
      undefined,
    ],
    ['GET /api/printers', (client) => client.printers(), undefined],
    [
      'POST /api/jobs',
      (client) => client.print({ kind: 'ticket', subject: 'visit/v1' }),
      { kind: 'ticket', subject: 'visit/v1' },
    ],
    ['POST /api/jobs/j1/retry', (client) => client.retry('j1', 'PDF'), { printer: 'PDF' }],
    ['POST /api/jobs/j1/retry', (client) => client.retry('j1'), {}],
    ['POST /api/jobs/j1/cancel', (client) => client.cancel('j1'), {}],
    ['POST /api/jobs/j1/came-out', (client) => client.cameOut('j1'), {}],
    ['POST /api/jobs/cancel', (client) => client.cancelAll(['j1', 'j2']), { jobs: ['j1', 'j2'] }],
    ['POST /api/jobs/retry', (client) => client.retryAll(['j1'], 'HP'), { jobs: ['j1'], printer: 'HP' }],
    ['GET /api/jobs/prescriptions', (client) => client.prescriptionsToPrint(), undefined],
    ['POST /api/jobs/prescriptions', (client) => client.printPrescriptions('all'), { which: 'all' }],
    ['PUT /api/automatic-printing', (client) => client.turnAutomaticPrinting(true), { on: true }],
    ['GET /api/drafts/exam.v1', (client) => client.draft('exam.v1'), undefined],
    ['PUT /api/drafts/exam.v1', (client) => client.saveDraft('exam.v1', { a: 1 }), { value: { a: 1 } }],
    ['DELETE /api/drafts/exam.v1', (client) => client.deleteDraft('exam.v1'), undefined],
    ['GET /api/settings', (client) => client.settings(), undefined],
    ['PUT /api/settings', (client) => client.saveSettings({ printers: {} }), { printers: {} }],
    ['GET /api/export', (client) => client.export(), undefined],
  ])('%s', async (line, ask, body) => {
    const { client, asked } = station(() => Response.json({}));
    await ask(client);
    const [request] = asked;
    expect(`${request?.method} ${request?.url}`).toBe(line.replace(' ', ' app://station'));
    expect(request?.headers.get('x-window-token')).toBe('token');
    const text = await request?.text();
    expect(text ? JSON.parse(text) : undefined).toEqual(body);
  });

  it("hands over a document's bytes", async () => {
    const { client } = station(() => new Response('%PDF-1.7'));
    expect(new TextDecoder().decode(await client.document('ticket', 'visit/v1'))).toBe('%PDF-1.7');
  });
});

describe('a problem', () => {
  it.each<[string, () => Response | Promise<Response>, object]>([
    [
      'that the host tells',
      () => Response.json({ error: 'wait', params: { seconds: 8 } }, { status: 429 }),
      { code: 'wait', params: { seconds: 8 } },
    ],
    [
      'that is no problem of the contract',
      () => new Response('<h1>Oops</h1>', { status: 500 }),
      { code: 'internal', params: { status: 500 } },
    ],
    ['of the network', () => Promise.reject(new TypeError('Failed to fetch')), { code: 'host-unreachable' }],
    ['of a reply that was cut off', () => new Response('{"version":"0.1'), { code: 'host-unreachable' }],
  ])('%s is thrown with a code', async (_, answer, expected) => {
    await expect(station(answer).client.status()).rejects.toMatchObject({ name: 'HostProblem', ...expected });
  });

  it('comes at once when the asking was given up, whatever the host does', async () => {
    const controller = new AbortController();
    const { client } = station(() => new Promise<Response>(() => undefined));
    const asked = client.rows({ wait: true, signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toMatchObject({ code: 'host-unreachable' });
  });
});
