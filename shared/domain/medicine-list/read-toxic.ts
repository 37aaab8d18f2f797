/** Whether a cell says that a medicine is on the list of toxic ones. */
import { searchText } from '../patient/name.ts';

const yes = new Set(['x', 'co', 'yes', 'y', 'true', '1', 'doc', 'thuoc doc', 'toxic', 'v']);
const no = new Set(['', 'khong', 'no', 'n', 'false', '0', 'k']);

/** Undefined when it cannot be told. */
export function readToxic(text: string): boolean | undefined {
  const said = /^[✓✔☑√]$/u.test(text) ? 'x' : searchText(text);
  if (yes.has(said)) return true;
  return no.has(said) && (said !== '' || text === '') ? false : undefined;
}
