/** What a column of a list of medicines can hold. Everything else in it is left alone. */
export const medicineFields = [
  'id',
  'inn',
  'brand',
  'strength',
  'form',
  'unit',
  'route',
  'formEnglish',
  'unitEnglish',
  'routeEnglish',
  'atc',
  'toxic',
  'halves',
  'lotNumber',
  'expiry',
  'quantity',
  'packSize',
  'donor',
  'unitPrice',
] as const;
export type MedicineField = (typeof medicineFields)[number];

/** Place of the column that holds each field. */
export type MedicineMatching = Partial<Record<MedicineField, number>>;
