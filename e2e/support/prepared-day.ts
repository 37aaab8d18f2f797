/** A day of one's own that has only been begun: its coordinator, and what is written down before a test begins. */
import { newId } from '#renderer/mirror/send.ts';
import type { CommandType } from '#shared/domain/roles.ts';
import type { RowsReply } from '#shared/host-api.ts';
import type { DayRow, LotRow } from '#shared/rows.ts';
import { clientsAt } from './clients.ts';
import { passphrase } from './practice-day.ts';
import type { Station } from './station.ts';

export const coordinator = { name: 'Hoàng Thị Mai', pin: '482615' };
const preparedDate = '2026-11-23';

export interface PreparedDay {
  /** Sends a command as the coordinator. Throws when it is refused. */
  send(type: CommandType, subject: string, data: object): Promise<void>;
  rows(): Promise<RowsReply['put']>;
  day(): Promise<DayRow>;
  lots(): Promise<LotRow[]>;
}

/** Begins a day at a station that has been started. */
export async function preparedDayAt(station: Station): Promise<PreparedDay> {
  const clientWith = await clientsAt(station);
  const nobody = clientWith(undefined);
  const prepare = { name: 'Nhà văn hóa Xã Thử', date: preparedDate, coordinator };
  const { open } = await nobody.createDay({ prepare, passphrase, station: 'A' });
  const staffId = open?.staff[0]?.id ?? '';
  const { token } = await nobody.signIn({ staffId, pin: coordinator.pin });
  const client = clientWith(token);
  const send: PreparedDay['send'] = async (type, subject, data) => {
    const reply = await client.command({ id: newId(), type, subject, data: { ...data } });
    if (!reply.ok) throw new Error(`${type} was refused: ${reply.refusal.code}`);
  };
  const rows = async () => (await client.rows({ wait: false, signal: AbortSignal.timeout(10_000) })).put;
  return {
    send,
    rows,
    async day() {
      const [day] = (await rows()).day ?? [];
      if (!day) throw new Error('There is no day');
      return day;
    },
    lots: async () => (await rows()).lots ?? [],
  };
}
