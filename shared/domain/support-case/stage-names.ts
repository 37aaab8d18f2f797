import type { Stage } from './stages.ts';

/** How far a case is, as a state: on papers, in files and in the report, as on the screen. */
export const stageNames: Record<Stage, { vi: string; en: string }> = {
  proposed: { vi: 'Đề nghị', en: 'Proposed' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  referred: { vi: 'Đã giới thiệu', en: 'Referred' },
  admitted: { vi: 'Đã nhập viện', en: 'Admitted' },
  helped: { vi: 'Đã giúp', en: 'Helped' },
  closed: { vi: 'Đã khép', en: 'Closed' },
};
