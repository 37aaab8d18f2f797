/** Names of rooms as somebody types several at once. */

/** Most rooms of one range. */
const mostInRange = 30;

/**
 * `Phòng 1-3, Siêu âm` → `Phòng 1`, `Phòng 2`, `Phòng 3`, `Siêu âm`. Names are parted by a comma, a semicolon or a new
 * line; each stands once.
 */
export function readRoomNames(text: string): string[] {
  const names = text
    .split(/[,;\n]/)
    .map((each) => each.normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .flatMap(inRange);
  return [...new Set(names)];
}

function inRange(name: string): string[] {
  const [, before = '', from = '', to = ''] = /^(.*?)(\d{1,3}) ?[-–] ?(\d{1,3})$/.exec(name) ?? [];
  const first = Number(from);
  const count = Number(to) - first + 1;
  if (from === '' || count < 2 || count > mostInRange) return [name];
  return Array.from({ length: count }, (_, at) => `${before}${first + at}`);
}

/** What the next room may be called: one number more than the highest of those that are numbered alike. */
export function nextRoomName(names: readonly string[], word: string): string {
  const numbers = names.flatMap((name) => {
    const [, before = '', number] = /^(.*?)(\d{1,3})$/.exec(name) ?? [];
    return number !== undefined && before.trim() === word ? [Number(number)] : [];
  });
  return `${word} ${Math.max(0, ...numbers) + 1}`;
}
