/** Whether a cell says yes: a tick, `x`, `có`. */
import { searchText } from '../patient/name.ts';

const yes = new Set(['x', 'co', 'yes', 'y', 'true', '1', 'v']);
const no = new Set(['', 'khong', 'no', 'n', 'false', '0', 'k']);
const toxic = new Set(['doc', 'thuoc doc', 'toxic']);

/** Undefined when it cannot be told. */
export function readTick(text: string): boolean | undefined {
  const said = /^[✓✔☑√]$/u.test(text) ? 'x' : searchText(text);
  if (yes.has(said)) return true;
  return no.has(said) && (said !== '' || text === '') ? false : undefined;
}

/** The same of a medicine being on the list of toxic ones, which may be said by its name. */
export const readToxic = (text: string): boolean | undefined =>
  toxic.has(searchText(text)) ? true : readTick(text);
