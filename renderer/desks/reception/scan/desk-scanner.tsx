import type { Scan } from '#shared/domain/scan.ts';
import { usePersonScan, useSayUnknown } from '../../../app/scanner/use-person-scan.ts';
import type { PersonInput } from '../person-form.ts';

export type CardScan = Extract<Scan, { kind: 'identity-card' }>;
type NumberInput = Pick<PersonInput, 'identityNumber'> | Pick<PersonInput, 'insuranceNumber'>;

/** What the part of the desk that is open does with a code. */
export interface ScanActions {
  /** Somebody known: by their card, their number, their ticket, their prescription. */
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
  const sayUnknown = useSayUnknown();
  usePersonScan((scan, whose) => {
    if (whose) return onPerson(whose.patientId);
    switch (scan.kind) {
      case 'identity-card':
        return onCard(scan);
      case 'identity-number':
        return onNumber({ identityNumber: scan.number });
      case 'insurance-number':
        return onNumber({ insuranceNumber: scan.insurance.number });
      case 'paper':
        return onPaper(scan.number);
      case 'ticket':
      case 'prescription':
        return sayUnknown(scan);
    }
  });
  return null;
}
