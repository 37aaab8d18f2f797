import { type Spooler, SpoolerError } from '#main/printing/spooler.ts';
import type { SealedFiles } from '#main/vault/sealed-files.ts';
import type { DocumentKind } from '#shared/printing.ts';
import { readSettings } from './settings.ts';

/**
 * Where a kind of document goes from this station: to its printer, else to the spooler's default. A name nobody has when
 * there is none, so that the job fails in view and can be retried.
 */
export async function chosenPrinter(
  spooler: Spooler,
  sealed: SealedFiles,
  kind: DocumentKind,
): Promise<string> {
  const chosen = (await readSettings(sealed)).printers[kind];
  if (chosen !== undefined) return chosen;
  try {
    const printers = await spooler.printers();
    return (printers.find((each) => each.isDefault) ?? printers[0])?.name ?? '';
  } catch (error) {
    if (error instanceof SpoolerError) return '';
    throw error;
  }
}
