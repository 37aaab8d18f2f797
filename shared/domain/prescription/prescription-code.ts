/**
 * Code of a prescription, 14 characters: 5 of the facility, 7 random of `[0-9a-z]`, `-`, and the kind:
 * `C` general (`N`, `H` and `T` are not prescribed on outreach days). Source: Thông tư 26/2025/TT-BYT.
 */
export function prescriptionCode(facilityCode: string, random: string): string {
  return `${facilityCode}${random}-C`;
}
