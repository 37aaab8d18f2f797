/** Which character a key stands for, also where the browser does not say: Alt codes, input methods, unknown keys. */
import type { Keystroke } from './keystrokes.ts';

const modifiers = new Set(
  'Shift Control Alt AltGraph Meta CapsLock NumLock ScrollLock Fn FnLock Super Hyper Symbol'.split(' '),
);

export function isModifier({ key }: Keystroke): boolean {
  return modifiers.has(key);
}

/** Digit of the number pad, whether Num Lock is on or not. */
export function numpadDigit({ code }: Pick<Keystroke, 'code'>): string | undefined {
  return /^Numpad(\d)$/.exec(code)?.[1];
}

/**
 * The character of an Alt code, `7877` → `ễ`. A number up to 255 is taken for itself: scanners that know only bytes type
 * the UTF-8 of a letter as two or three of them.
 */
export function altCharacter(digits: string): string {
  const code = Number(digits);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : unknown;
}

const unknown = '\ufffd';

/**
 * What a key types; empty for a dead key, `\ufffd` for a key that nobody knows, nothing for keys that type nothing and
 * for shortcuts. While an input method is on, the browser names no character: it is the one of an American keyboard.
 */
export function characterOf(stroke: Keystroke): string | undefined {
  const { key, code, ctrlKey, altKey, metaKey } = stroke;
  // Both together are AltGr, with which keyboards type `|`.
  if (metaKey || ctrlKey !== altKey) return undefined;
  if (isLetterOnDigit(stroke)) return american(stroke);
  if (key === 'Dead') return '';
  if ([...key].length === 1) return key;
  if (key !== 'Process' && key !== 'Unidentified') return undefined;
  return american(stroke) ?? (code === '' || key === 'Unidentified' ? unknown : undefined);
}

/** The keyboard of Windows for Vietnamese has letters and marks on the row of digits, which a scanner never means. */
function isLetterOnDigit({ key, code, shiftKey }: Keystroke): boolean {
  return /^Digit\d$/.test(code) && !shiftKey && (key === 'Dead' || /^[^\0-\x7f]$/u.test(key));
}

/** Unshifted and shifted, by the name of the key. */
const americanKeys = new Map([
  ['Backslash', '\\|'],
  ['Backquote', '`~'],
  ['Minus', '-_'],
  ['Equal', '=+'],
  ['BracketLeft', '[{'],
  ['BracketRight', ']}'],
  ['Semicolon', ';:'],
  ['Quote', '\'"'],
  ['Comma', ',<'],
  ['Period', '.>'],
  ['Slash', '/?'],
  ['Space', '  '],
]);

function american({ code, shiftKey }: Keystroke): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return shiftKey ? ')!@#$%^&*('.charAt(Number(digit)) : digit;
  return numpadDigit({ code }) ?? americanKeys.get(code)?.charAt(shiftKey ? 1 : 0);
}
