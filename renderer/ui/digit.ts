/**
 * The digit from 1 to 9 that a key press means; nothing with a modifier. By the place of the key too: the keyboard
 * layout of Windows for Vietnamese has letters on the row of digits.
 */
export function digitOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const digit = /^[1-9]$/.exec(event.key)?.[0];
  // Without the lock the digits of the number pad are arrows, whose names are longer.
  const place = event.key.length === 1 ? /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] : undefined;
  return digit || place ? Number(digit ?? place) : undefined;
}
