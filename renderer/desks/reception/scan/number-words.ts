import { useTranslation } from 'react-i18next';
import { parseBirth } from '#shared/domain/patient/birth.ts';
import { crossCheck, isRemark, type NumberFinding } from '#shared/domain/patient/identity-number.ts';
import type { PersonInput } from '../person-form.ts';

/** What an identity number contradicts in the rest of the form, and what it remarks; nothing while it is half typed. */
export function numberFindings(
  form: {
    [Field in 'identityNumber' | 'sex' | 'birth']?: PersonInput[Field] | undefined;
  } & { address?: { address?: string | undefined } | undefined },
): {
  doubts: NumberFinding[];
  remarks: NumberFinding[];
} {
  const { identityNumber = '', sex, birth = '', address } = form;
  const isWhole = identityNumber.replace(/\D/g, '').length === 12;
  const known = { sex, birth: parseBirth(birth), address: address?.address };
  const found = isWhole ? crossCheck(identityNumber, known) : [];
  return { doubts: found.filter((each) => !isRemark(each)), remarks: found.filter(isRemark) };
}

/** Says them in sentences; nothing when there is none. */
export function useNumberWords(): (findings: readonly NumberFinding[]) => string | undefined {
  const { t } = useTranslation();
  const words = (finding: NumberFinding): string => {
    switch (finding.code) {
      case 'sex':
        return t('scan.problem.sex', { sex: t(`sex.${finding.says}`).toLowerCase() });
      case 'year':
        return t('scan.problem.year', { year: finding.says });
      case 'province-unknown':
        return t('scan.problem.provinceUnknown', { code: finding.says });
      case 'province-differs':
        return t('scan.problem.provinceDiffers', { province: finding.says });
      default:
        return t('fieldError.identity-number');
    }
  };
  return (findings) => findings.map(words).join(' ') || undefined;
}
