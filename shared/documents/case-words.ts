/** What is said of cases of special support on paper. */
import type { CaseDocument } from '../domain/support-case/details.ts';

export const caseDocumentNames: Record<CaseDocument, string> = {
  'identity-card': 'căn cước',
  'insurance-card': 'thẻ bảo hiểm y tế',
  'poverty-certificate': 'giấy hộ nghèo, cận nghèo',
  'test-results': 'kết quả xét nghiệm, phim chụp',
  'referral-papers': 'giấy chuyển tuyến',
  other: 'giấy tờ khác',
};
