type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The digit from 0 to 9 that a key press means; nothing with a modifier. By the place of the key too: the keyboard
 * layout of Windows for Vietnamese has letters on the row of digits.
 */
export function keyedDigit(event: Key): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const digit = /^\d$/.exec(event.key)?.[0];
  // Without the lock the digits of the number pad are arrows, whose names are longer.
  const place = event.key.length === 1 ? /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] : undefined;
  return digit || place ? Number(digit ?? place) : undefined;
}

/** The digit from 1 to 9 that a key press means: the number of an option. */
export const digitOf = (event: Key): number | undefined => keyedDigit(event) || undefined;
