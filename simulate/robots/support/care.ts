/** In the evening those who agreed to it are written to. */
import { careList } from '#shared/domain/care/care-list.ts';
import { minutes, type Turn } from '../robot.ts';
import type { SupportParts } from './parts.ts';

export async function writeToEverybody({ seat, station, crowd }: SupportParts): Promise<Turn> {
  const { db } = station;
  const [visits, records, patients, cases, rows] = await Promise.all([
    db.visits.toArray(),
    db.records.toArray(),
    db.patients.toArray(),
    db.supportCases.toArray(),
    db.contacts.toArray(),
  ]);
  const recordOf = new Map(records.map((each) => [each.id, each]));
  const patientOf = new Map(patients.map((each) => [each.id, each]));
  const entries = careList({
    visits,
    record: (id) => recordOf.get(id),
    patient: (id) => patientOf.get(id),
    cases,
    contactings: rows.flatMap(({ contactings }) => contactings),
  });
  const record = (contacts: readonly { visit: string; reason: string }[]) =>
    ({
      type: 'day.record-contacts',
      subject: 'day',
      data: { channel: 'sms', file: 'tin-nhan.csv', contacts },
    }) as const;
  const contacts = (of: typeof entries) => of.map(({ visit, reason }) => ({ visit, reason }));
  const reachable = entries.filter(({ mobile }) => mobile);
  if (reachable.length === 0) return { busyMs: 0 };
  if ((await seat.send(record(contacts(reachable)))).done) crowd.helped.contacted += reachable.length;
  return { busyMs: minutes(10) };
}
