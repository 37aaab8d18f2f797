/** Why somebody is written to or called. */
export const careReasons = ['follow-up', 'owed-medicine', 'open-case', 'thanks'] as const;
export type CareReason = (typeof careReasons)[number];
