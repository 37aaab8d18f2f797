/** A real day that somebody has begun to prepare, as far as a test wants it. */
import type { HostClient } from '#renderer/mirror/client.ts';
import { newId } from '#renderer/mirror/send.ts';
import { dateOf } from '#shared/domain/calendar.ts';
import type { RowsReply } from '#shared/host-api.ts';
import type { DayRow, LotRow } from '#shared/rows.ts';
import { Door } from '../pages/door.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { clientsAt } from './clients.ts';
import type { Station } from './station.ts';
import { expect } from './test.ts';

export const passphrase = 'mật khẩu của ngày thật';
export const coordinator = { name: 'Giàng Thị Hoa', pin: '482910' };
export const place = 'Nhà văn hóa xã Sủng Là';

export interface PreparedDay {
  /** The coordinator's door to the host. */
  client: HostClient;
  /** Sends a command. Throws when it is refused. */
  send(type: string, subject: string, data: object): Promise<void>;
  /** Writes down all that is vital; nobody but the coordinator has a PIN. */
  writeDownWhatIsVital(): Promise<void>;
  /** Registers somebody; answers with the id. */
  register(name: string): Promise<string>;
  /** Registers somebody who then waits for cardiology. */
  openVisit(name: string): Promise<void>;
  rows(): Promise<RowsReply['put']>;
  day(): Promise<DayRow>;
  lots(): Promise<LotRow[]>;
}

/** Begins a day dated today, or another day (`yyyy-MM-dd`), at a station without any. */
export async function prepareDay(
  station: Station,
  date = dateOf(new Date().toISOString()),
): Promise<PreparedDay> {
  const clientWith = await clientsAt(station);
  const nobody = clientWith(undefined);
  const prepare = { name: place, date, coordinator };
  const { open } = await nobody.createDay({ prepare, passphrase, station: 'A' });
  const staffId = open?.staff[0]?.id ?? '';
  const client = clientWith((await nobody.signIn({ staffId, pin: coordinator.pin })).token);
  const send: PreparedDay['send'] = async (type, subject, data) => {
    const reply = await client.command({ id: newId(), type, subject, data: { ...data } });
    if (!reply.ok) throw new Error(`${type} was refused: ${reply.refusal.code}`);
  };
  const rows = async () => (await client.rows({ wait: false, signal: AbortSignal.timeout(10_000) })).put;
  async function register(name: string): Promise<string> {
    const id = newId();
    const person = { name, sex: 'female', birth: { year: 1958 } };
    await send('patient.register', `patient/${id}`, { person });
    return id;
  }
  return {
    client,
    send,
    async writeDownWhatIsVital() {
      const site = { name: place, commune: 'Xã Sủng Là', province: 'Tuyên Quang', address: '' };
      const facility = { name: 'Bệnh viện Đa khoa Tập Huấn', code: '99999', phone: '', address: '' };
      await send('day.change', 'day', { site, facility });
      const room = { id: 'room-1', name: 'Phòng 1', specialty: 'cardiology' };
      await send('day.list', 'day', { list: 'rooms', items: [room] });
      const doctor = { id: 'doctor-1', name: 'Bs. Lò Văn Pản', roles: ['doctor'], room: 'room-1' };
      await send('day.list', 'day', { list: 'staff', items: [doctor] });
    },
    register,
    async openVisit(name) {
      const patientId = await register(name);
      const straight = { specialties: ['cardiology'], emergency: false, triage: false };
      await send('visit.open', `visit/${newId()}`, { patientId, category: 'poor', ...straight });
    },
    rows,
    async day() {
      const [day] = (await rows()).day ?? [];
      if (!day) throw new Error('There is no day');
      return day;
    },
    lots: async () => (await rows()).lots ?? [],
  };
}

/** The coordinator signs in at a window. */
export async function signInAsCoordinator(window: StationWindow): Promise<void> {
  const { page, words } = window;
  await new Door(window).enter(coordinator.name, coordinator.pin);
  await expect(page.getByRole('button', { name: coordinator.name, exact: true })).toBeVisible();
  await expect(page.getByText(words.common.loading)).toHaveCount(0);
}
