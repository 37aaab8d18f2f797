/** A pictogram for each place, drawn in lines on a field of 100 × 100, to be read across a yard. */

const drawings: Record<string, string> = {
  // A heart with the trace of its beat.
  cardiology:
    '<path d="M50 88C22 67 8 50 8 32 8 18 19 9 31 9c8 0 15 4 19 12C54 13 61 9 69 9c12 0 23 9 23 23 0 18-14 35-42 56z"/><path d="M12 47h20l7-14 12 29 9-22 5 7h23"/>',
  // A bone.
  musculoskeletal:
    '<path d="M64 22a13 13 0 1 1 22-7 13 13 0 1 1-7 22L37 79a13 13 0 1 1-22 7 13 13 0 1 1 7-22z" transform="translate(8 8) scale(.84)"/><path d="M44 49l8 8"/>',
  // A stomach.
  gastroenterology:
    '<path d="M40 6v18c0 7-3 10-9 14-11 7-17 17-17 30v24h14V74c0-4 3-5 6-3 5 4 12 8 21 8 21 0 34-15 34-34 0-15-10-25-22-25-6 0-10 2-13 5V6"/><path d="M58 42c5-5 12-4 15 2"/>',
  // A brain, seen from the side.
  neurology:
    '<path d="M50 14c-6-8-19-7-23 2-9 1-14 9-12 17-8 5-9 17-2 23-2 10 5 18 14 18 4 9 17 11 23 3z"/><path d="M50 14c6-8 19-7 23 2 9 1 14 9 12 17 8 5 9 17 2 23 2 10-5 18-14 18-4 9-17 11-23 3z"/><path d="M27 36c6-2 11 0 13 6M30 60c1-6 5-9 11-8M73 36c-6-2-11 0-13 6M70 60c-1-6-5-9-11-8M50 77v14"/>',
  // A probe, and the waves that come from it.
  ultrasound:
    '<path d="M36 6h28v20l10 12v8H26v-8l10-12z"/><path d="M30 58c12 8 28 8 40 0M22 70c16 12 40 12 56 0M14 82c22 16 50 16 72 0"/>',
  // A clipboard with what was noted.
  triage:
    '<path d="M34 16H20v76h60V16H66"/><path d="M34 8h32v16H34z"/><path d="M32 44h10M52 44h18M32 60h10M52 60h18M32 76h10M52 76h18"/>',
  // A capsule and a tablet.
  pharmacy:
    '<path d="M12 50L50 12a19 19 0 0 1 27 27L39 77a19 19 0 0 1-27-27z"/><path d="M31 31l27 27"/><circle cx="75" cy="75" r="17"/><path d="M63 75h24"/>',
  // A hand that holds a heart.
  support:
    '<path d="M50 48C35 37 28 29 28 20c0-8 6-13 12-13 4 0 8 2 10 6 2-4 6-6 10-6 6 0 12 5 12 13 0 9-7 17-22 28z"/><path d="M8 62h14v30H8zM22 66c8-6 17-6 24 0h12c8 0 8 11 0 11H44M62 72l20-11c7-3 12 5 6 10L66 88c-4 3-8 4-12 4H22"/>',
  // A stethoscope, for whatever else is examined.
  other:
    '<path d="M24 8h-8v26c0 13 9 22 21 22s21-9 21-22V8h-8"/><path d="M37 56v12c0 14 9 24 22 24s22-10 22-22V56"/><circle cx="81" cy="46" r="10"/>',
};

/** The pictogram of a specialty or a desk; of one that has none, a stethoscope. */
export function pictogram(place: string, size: number, colour: string): string {
  const drawing = new Map(Object.entries(drawings)).get(place) ?? drawings.other;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100"><g fill="none" stroke="${colour}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">${drawing}</g></svg>`;
}
