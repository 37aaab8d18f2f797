/** A code of ICD-10: a letter, two digits, and one or two more behind a point. */
export const icdCodePattern = /^[A-Z]\d{2}(\.\d{1,2})?$/;

/**
 * The code a cell holds, as lists write it: `a00.0`, `A000`, `A00,0`, `A00.-`, `A17.0†` and `G01*` with the marks of the
 * dagger and asterisk system, which are no part of it. Nothing when it is none, such as the range `A00-A09`.
 */
export function readIcdCode(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^'/, '')
    .toUpperCase()
    .replace(/\s*[†‡*+]+$/, '')
    .replace(/\.-?$/, '')
    .replace(',', '.');
  const code = /^[A-Z]\d{3,4}$/.test(bare) ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
  return icdCodePattern.test(code) ? code : undefined;
}
