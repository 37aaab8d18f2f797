import type { MedicineList } from '#shared/domain/medicine-list/read-medicine-list.ts';

type Row = MedicineList['rows'][number];

/** A row that is to be mended in the file. */
export const isBad = (row: Row): boolean => !row.isTaken && !row.isReceived;

/** A row of which nothing is to be done: its lot is here. */
export const isHereAlready = (row: Row): boolean => !row.isTaken && row.isReceived;
