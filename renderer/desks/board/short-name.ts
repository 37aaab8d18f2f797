/** At most this many letters of a given name: a longer one would push the others off the screen. */
const longest = 14;

/**
 * A name that its owner knows and a stranger does not: the given name, which stands last in Vietnamese, after the
 * initials of the others. `Vàng Thị Mỷ` → `V. T. Mỷ`.
 */
export function shortName(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/);
  const given = words.pop() ?? '';
  const initials = words.map((word) => `${[...word][0]?.toLocaleUpperCase('vi')}.`);
  // Three initials: nobody is known by more, and a name may have 200 letters.
  return [...initials.slice(0, 3), [...given].slice(0, longest).join('')].join(' ').trim();
}
