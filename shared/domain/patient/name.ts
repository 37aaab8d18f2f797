/** Vietnamese names as they are searched: without diacritics, `đ` as `d`, in any order of words. */

/** Lower case, no diacritics, single spaces: `Nguyễn Thị Đào` → `nguyen thi dao`. */
export function searchText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One composed form, no control characters, single spaces. */
export function tidyName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
