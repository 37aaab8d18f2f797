/** Which prescription of a visit a paper is of, by the code that was scanned from it. */
import { currentPrescription, type Prescription } from './issued.ts';

export interface PaperStanding {
  prescription: Prescription;
  /** Whether it is the one that counts; else another one has taken its place. */
  isCurrent: boolean;
}

/** Nothing when the visit has no such prescription, as when it was issued where this computer has not heard of it. */
export function prescriptionOnPaper(
  visit: { prescriptions: Prescription[] },
  scanned: string,
): PaperStanding | undefined {
  // Scanners type the other letters when Caps Lock is on.
  const plain = scanned.toLowerCase();
  const prescription = visit.prescriptions.find(({ code }) => code.toLowerCase() === plain);
  return prescription && { prescription, isCurrent: prescription === currentPrescription(visit) };
}
