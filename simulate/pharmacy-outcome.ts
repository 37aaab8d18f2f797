/** What became of the medicines of a day, counted from the last rows. Quantities are units. */
import { accountOf, lineOf } from '#shared/domain/dispensing/dispensing.ts';
import { recipientsOf } from '#shared/domain/lot/ledger.ts';
import { usableUnits } from '#shared/domain/lot/usable.ts';
import type { StockCount } from '#shared/domain/stock-count/stock-count.ts';
import type { LotRow, RecordRow } from '#shared/rows.ts';

export interface PharmacyReport {
  /** Medicines of which nothing is left that may be handed out, though nothing expired or was sent on. */
  ranOut: string[];
  /** Lines of prescriptions of which a part was handed out and the rest was not. */
  partly: number;
  /** Rests that were written down as not given, and lines on which something is still owed. */
  notGiven: number;
  owed: number;
  /** Hand-outs of another brand by the pharmacist. */
  substituted: number;
  /** Visits whose doctor prescribed something else for a medicine of which nothing had been handed out. */
  replaced: number;
  /** Numbers of recalled lots, and how many people hold units of them. */
  recalled: { lot: string; recipients: number }[];
  damaged: number;
  expired: number;
  sentOn: number;
  /** What was signed last: lots that were counted, and how many of them were not as the books said. */
  signed?: { lots: number; differing: number; by: string; witness: string };
}

/** `signed` is the last count that was signed, `today` the clinic day, `yyyy-MM-dd`. */
export function pharmacyReport(
  lots: readonly LotRow[],
  records: readonly RecordRow[],
  signed: StockCount | undefined,
  today: string,
): PharmacyReport {
  const lines = records.flatMap((record) => {
    const prescription = record.prescriptions.at(-1);
    return prescription
      ? prescription.lines.map((line) => ({ ...line, ...accountOf(record, prescription, line) }))
      : [];
  });
  const moved = (kind: string) =>
    lots
      .flatMap(({ movements }) => movements)
      .reduce((sum, movement) => (movement.kind === kind ? sum - movement.quantity : sum), 0);
  const byMedicine = Map.groupBy(
    lots.filter(({ expiry }) => expiry >= today),
    ({ medicine }) => medicine,
  );
  return {
    ranOut: [...byMedicine]
      .filter(([, own]) => usableUnits(own, today) === 0 && !own.some(isSentOn))
      .map(([medicine]) => medicine),
    partly: lines.filter(({ given, quantity }) => given > 0 && given < quantity).length,
    notGiven: records.reduce((sum, { closedRests }) => sum + closedRests.length, 0),
    owed: lines.filter(({ owed }) => owed > 0).length,
    substituted: records
      .flatMap(({ dispensed }) => dispensed)
      .filter(({ insteadOf }) => insteadOf !== undefined).length,
    replaced: records.filter(hasReplaced).length,
    recalled: lots
      .filter(({ recalled }) => recalled)
      .map(({ id, number }) => ({ lot: number, recipients: recipientsOf(id, records).length })),
    damaged: moved('damaged'),
    expired: moved('expired'),
    sentOn: moved('sent-on'),
    ...(signed
      ? {
          signed: {
            lots: signed.lines.length,
            differing: signed.lines.filter(({ expected, found }) => expected !== found).length,
            by: signed.by.id,
            witness: signed.witness.id,
          },
        }
      : {}),
  };
}

const isSentOn = ({ movements }: LotRow) => movements.some(({ kind }) => kind === 'sent-on');

/** Whether a prescription took the place of one from which a medicine is gone that was never handed out, for another. */
function hasReplaced({ prescriptions, dispensed }: RecordRow): boolean {
  return prescriptions.some((after, index) => {
    const before = prescriptions[index - 1];
    if (!before) return false;
    const [old, next] = [before, after].map(({ lines }) => new Set(lines.map(({ medicine }) => medicine)));
    const handedOut = new Set(dispensed.map((item) => lineOf(item, before.lines)));
    const gone = [...(old ?? [])].filter((medicine) => !next?.has(medicine) && !handedOut.has(medicine));
    return gone.length > 0 && [...(next ?? [])].some((medicine) => !old?.has(medicine));
  });
}
