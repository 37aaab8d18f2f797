import { describe, expect, it } from 'vitest';
import { consentFormSchema, consentInput, consentOf } from './consent-form.ts';

const given = { healthData: 'given', contact: 'refused', evidence: 'signature', witness: '' } as const;
const problemOf = (form: object) => {
  const parsed = consentFormSchema.safeParse(form);
  const issue = parsed.error?.issues[0];
  return issue && { field: issue.path.join('.'), message: issue.message };
};

describe('consent at the desk', () => {
  it('needs an answer to each question', () => {
    expect(problemOf({ witness: '' })).toEqual({ field: 'healthData', message: 'required' });
    expect(problemOf(given)).toBeUndefined();
  });

  it('asks for the witness of a thumbprint, where the witness is written', () => {
    expect(problemOf({ ...given, evidence: 'thumbprint', witness: ' ' })).toEqual({
      field: 'witness',
      message: 'thumbprint-needs-witness',
    });
    expect(problemOf({ ...given, evidence: 'thumbprint', witness: 'Giàng A Páo' })).toBeUndefined();
  });

  it('needs evidence only where something is consented to', () => {
    expect(problemOf({ ...given, evidence: 'none' })).toEqual({
      field: 'evidence',
      message: 'consent-needs-evidence',
    });
    expect(problemOf({ ...given, healthData: 'refused', evidence: 'none' })).toBeUndefined();
  });

  it('records a witness only of a thumbprint', () => {
    expect(consentOf({ ...given, witness: 'Giàng A Páo' })).not.toHaveProperty('witness');
    expect(consentOf({ ...given, evidence: 'thumbprint', witness: 'Giàng A Páo' })).toMatchObject({
      witness: 'Giàng A Páo',
    });
  });

  it('begins with what was recorded before', () => {
    const consent = { healthData: 'refused', contact: 'refused', evidence: 'none' } as const;
    expect(consentInput(consent)).toEqual({ ...consent, witness: '' });
  });
});
