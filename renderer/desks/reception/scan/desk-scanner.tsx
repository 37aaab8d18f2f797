import { useTranslation } from 'react-i18next';
import type { Scan } from '#shared/domain/scan.ts';
import { useScanner } from '../../../app/scanner/use-scanner.ts';
import { useMirror } from '../../../mirror/index.ts';
import { notify } from '../../../ui/index.ts';
import type { PersonInput } from '../person-form.ts';

type Mirror = ReturnType<typeof useMirror>;
export type CardScan = Extract<Scan, { kind: 'identity-card' }>;
type NumberInput = Pick<PersonInput, 'identityNumber'> | Pick<PersonInput, 'insuranceNumber'>;

/** What the part of the desk that is open does with a code. */
export interface ScanActions {
  /** Somebody known: by their card, their number, their ticket. */
  onPerson: (patientId: string) => void;
  /** A card of somebody new. */
  onCard: (scan: CardScan) => void;
  /** A number that nobody here has. */
  onNumber: (number: NumberInput) => void;
  /** A paper form that has not been entered. */
  onPaper: (number: string) => void;
}

/** Listens to the scanner wherever the cursor stands; what cannot be used is said, and nothing changes. */
export function DeskScanner({ onPerson, onCard, onNumber, onPaper }: ScanActions) {
  const { t } = useTranslation();
  const mirror = useMirror();
  const openOr = async (find: Promise<string | undefined>, otherwise: () => void) => {
    const id = await find;
    if (id === undefined) otherwise();
    else onPerson(id);
  };
  const take = (scan: Scan): Promise<void> | void => {
    switch (scan.kind) {
      case 'identity-card':
        return openOr(numberOwner(mirror, scan.card.number), () => onCard(scan));
      case 'identity-number':
        return openOr(numberOwner(mirror, scan.number), () => onNumber({ identityNumber: scan.number }));
      case 'insurance-number': {
        const { number } = scan.insurance;
        return openOr(numberOwner(mirror, number), () => onNumber({ insuranceNumber: number }));
      }
      case 'ticket':
        return openOr(patientOf(mirror, scan.visit), () => say('unknownTicket', { ticket: scan.ticket }));
      case 'paper':
        return openOr(ticketOwner(mirror, scan.number), () => onPaper(scan.number));
      case 'half-read':
        return say('halfRead');
      case 'junk':
        return say(scan.reason === 'typing-layer' ? 'typingLayer' : 'junk');
    }
  };
  const say = (what: 'unknownTicket' | 'halfRead' | 'typingLayer' | 'junk', params = {}) => {
    notify(
      { tone: 'problem', title: t(`scan.${what}.title`, params), text: t(`scan.${what}.text`, params) },
      'scan',
    );
  };
  useScanner(take);
  return null;
}

/** Whoever has this identity or insurance number, also in a record merged into theirs. */
async function numberOwner(mirror: Mirror, number: string): Promise<string | undefined> {
  const found = await mirror.search(number);
  return found.find(({ patient }) =>
    [patient, ...patient.merged].some(
      ({ person }) => person.identityNumber === number || person.insuranceNumber === number,
    ),
  )?.patient.id;
}

async function patientOf({ db }: Mirror, visitId: string): Promise<string | undefined> {
  return (await db.visits.get(visitId))?.patientId;
}

async function ticketOwner(mirror: Mirror, ticket: string): Promise<string | undefined> {
  const found = await mirror.search(ticket);
  return found.find(({ visit }) => visit?.ticket === ticket)?.patient.id;
}
