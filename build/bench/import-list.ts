/**
 * A list prepared by the commune, read and taken into the record: rows in a second, each a line of the journal of its own. The
 * floor writes and syncs as many lines of the same length to a file beside it, without reading or deciding anything.
 */
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { dateOf } from '#shared/domain/calendar.ts';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { matchColumns } from '#shared/domain/patient-list/match-columns.ts';
import { type ListReading, readList } from '#shared/domain/patient-list/read-list.ts';
import type { ListedPerson } from '#shared/domain/patient-list/read-row.ts';
import { readTable } from '#shared/domain/patient-list/read-table.ts';
import { type ImportReply, mostImportedAtOnce, windowTokenHeader } from '#shared/host-api.ts';
import { credentialsOf, type Door, openDoor, origin, staffWith } from '../../simulate/door.ts';
import type { Finding } from './finding.ts';
import { alternate, figure, type Spread, timed } from './measure.ts';
import { invent } from './people.ts';
import type { Workshop } from './workshop.ts';

const rows = 5_000;
/** About what a registration's sealed line takes. */
const lineBytes = 900;

export async function measureImport(workshop: Workshop): Promise<Finding> {
  const parts = workshop.rounds(rows / mostImportedAtOnce);
  const file = new TextEncoder().encode(listOf(parts * mostImportedAtOnce));
  const started = performance.now();
  const { people, problems } = read(file);
  const readMsPerPart = (performance.now() - started) / parts;

  const folder = await workshop.folder();
  const data = join(folder, 'data');
  await mkdir(data);
  const door = await openDoor(data, () => new Date());
  const beside = await open(join(folder, 'beside'), 'w');
  const bytes = Buffer.alloc(lineBytes, 'x');
  let position = 0;
  try {
    const status = await door.createDay('ha-giang');
    const [receptionist = ''] = staffWith(status, 'reception');
    const { token } = await door.signIn(credentialsOf(status, receptionist));
    const times = await alternate(
      { rounds: parts },
      async (part) => {
        const from = part * mostImportedAtOnce;
        return (
          readMsPerPart +
          (await timed(() => take(door, token, people.slice(from, from + mostImportedAtOnce))))
        );
      },
      () =>
        timed(async () => {
          for (let line = 0; line < mostImportedAtOnce; line += 1) {
            await beside.write(bytes, 0, bytes.length, position);
            await beside.datasync();
            position += bytes.length;
          }
        }),
    );
    return {
      figure: figure('rows/s', ratesOf(times.ours), { floor: ratesOf(times.floor) }),
      more: {
        importRows: people.length,
        importReadMs: readMsPerPart * parts,
        importProblems: problems.length,
      },
    };
  } finally {
    await beside.close();
    await door.close();
  }
}

/** Rows in a second from milliseconds of a part: the slower ones are the p95. */
function ratesOf({ p50, p95 }: Spread): Spread {
  const rate = (ms: number) => (mostImportedAtOnce / ms) * 1000;
  return { p50: rate(p50), p95: rate(p95) };
}

function listOf(count: number): string {
  const people = invent(count, ['cardiology']).map(({ person }) => person);
  const lines = people.map(({ name, sex, birth, identityNumber, address }) =>
    [name, sex === 'male' ? 'Nam' : 'Nữ', formatBirth(birth), identityNumber ?? '', address ?? '', 'Hộ nghèo']
      .map((cell) => `"${cell}"`)
      .join(';'),
  );
  return ['Họ và tên;Giới tính;Ngày sinh;Số CCCD;Địa chỉ;Đối tượng', ...lines].join('\r\n');
}

function read(file: Uint8Array): ListReading {
  const opened = readTable(file);
  if ('refusal' in opened) throw new Error(`The list could not be read: ${opened.refusal.code}`);
  const { table } = opened;
  const { matching } = matchColumns(table.columns.map(({ header }) => header));
  const context = { today: dateOf(new Date().toISOString()), specialtyOf: () => undefined };
  const reading = readList(table, matching, context);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

async function take(door: Door, token: string, people: readonly ListedPerson[]): Promise<void> {
  const list = people.map(({ person, expected }) => ({
    id: uuidv7(),
    patientId: uuidv7(),
    data: { person, expected: { ...expected, list: 'Danh sách xã' } },
  }));
  const response = await door.fetch(
    new Request(new URL('/api/imports', origin), {
      method: 'POST',
      body: JSON.stringify({ people: list }),
      headers: { 'content-type': 'application/json', [windowTokenHeader]: token },
    }),
  );
  const { outcomes }: ImportReply = await response.json();
  const refused = outcomes.find((outcome) => !outcome.ok);
  if (!response.ok || refused) throw new Error(`Not taken: ${response.status} ${JSON.stringify(refused)}`);
}
