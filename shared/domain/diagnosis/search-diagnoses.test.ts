import { describe, expect, it } from 'vitest';
import common from '#resources/icd10/common.json' with { type: 'json' };
import synonymsJson from '#resources/icd10/synonyms.json' with { type: 'json' };
import { freeDiagnosis } from './free-diagnosis.ts';
import { indexDiagnoses, searchDiagnoses } from './search-diagnoses.ts';
import { foldSynonyms, synonymsSchema } from './synonyms.ts';

const synonyms = foldSynonyms(synonymsSchema.parse(synonymsJson).groups);
const beside = { usual: common.codes, synonyms };
const index = indexDiagnoses(common.codes, beside);
const codes = (text: string) => searchDiagnoses(index, text).map(({ code }) => code);

describe('looking up a diagnosis', () => {
  it('finds a code from its first characters, with or without the point, in any case', () => {
    expect(codes('i10')[0]).toBe('I10');
    expect(codes('E11.9')[0]).toBe('E11.9');
    expect(codes('e119')[0]).toBe('E11.9');
    expect(codes('e11').every((code) => code.startsWith('E11'))).toBe(true);
  });

  it('finds Vietnamese words typed without diacritics and in any order', () => {
    expect(codes('ap huyet tang')).toContain('I10');
    expect(codes('benh ghe')[0]).toBe('B86');
    expect(codes('lung dau')).toEqual(expect.arrayContaining(['M54.5', 'M54.9']));
  });

  it('finds English words too', () => {
    expect(codes('scabies')).toEqual(['B86']);
  });

  it.each([
    ['tang huyet ap', 'I10'],
    ['ghe', 'B86'],
    ['hen', 'J45.9'],
    ['cao rang', 'K03.6'],
    ['mat ngu', 'G47.0'],
    ['benh basedow', 'E05.0'],
  ])('for %j offers %s first: a leading “Bệnh” does not count, and a name in brackets does', (text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  it.each([
    ['cao huyet ap', 'I10'],
    ['THA', 'I10'],
    ['tăng xông', 'I10'],
    ['tieu duong', 'E11.9'],
    ['tieu duo', 'E11.9'],
    ['tai bien', 'I64'],
    ['tai biến mạch máu não', 'I63.9'],
    ['ung thu da day', 'C16.9'],
    ['ung thư bao tử', 'C16.9'],
    ['K phổi', 'C34.9'],
    ['dau bao tu', 'K29.7'],
    ['gout', 'M10.9'],
    ['mo mau', 'E78.5'],
    ['thoat vi dia dem', 'M51.2'],
    ['roi loan tien dinh', 'H81.9'],
    ['buou co', 'E04.9'],
  ])('finds what people call %j as %s', (text, code) => {
    expect(codes(text)).toContain(code);
  });

  it('finds letters inside words when nothing else is left', () => {
    expect(codes('yet ap')).toContain('I10');
  });

  it('finds nothing for an empty field or for words of no title', () => {
    expect(codes('  ')).toEqual([]);
    expect(codes('tang huyet ap xyzzy')).toEqual([]);
  });
});

describe('in a full list', () => {
  const full = [
    { code: 'A00.0', vi: 'Tăng huyết áp hiếm gặp', en: '' },
    { code: 'A00.1', vi: 'Ghẻ hiếm gặp', en: '' },
    { code: 'I10', vi: 'Bệnh lý tăng huyết áp vô căn (nguyên phát)', en: 'Essential (primary) hypertension' },
    { code: 'G47.0', vi: 'Rối loạn vào giấc và duy trì giấc ngủ', en: 'Insomnias' },
    { code: 'R03.0', vi: 'Tăng chỉ số huyết áp, không chẩn đoán cao huyết áp', en: '' },
  ];
  const found = (text: string) => searchDiagnoses(indexDiagnoses(full, beside), text).map(({ code }) => code);

  it('usual codes come before rare ones', () => {
    expect(found('tang huyet ap')).toEqual(['I10', 'R03.0', 'A00.0']);
  });

  it('a code is found by the everyday name that the short list gives it', () => {
    expect(found('mat ngu')).toEqual(['G47.0']);
  });

  it('shows its own title, and nothing that it lacks', () => {
    const [first] = searchDiagnoses(indexDiagnoses(full, beside), 'i10');
    expect(first?.vi).toBe('Bệnh lý tăng huyết áp vô căn (nguyên phát)');
    expect(found('scabies')).toEqual([]);
  });
});

describe('the sayings', () => {
  it('each bring what they are sayings for in the short list', () => {
    const empty = synonymsSchema
      .parse(synonymsJson)
      .groups.flatMap(({ find, said }) => [...find, ...said])
      .filter((phrase) => codes(phrase).length === 0);
    expect(empty).toEqual([]);
  });
});

describe('a diagnosis in the doctor’s own words', () => {
  it.each([
    ['Đau khớp gối lâu năm', { text: 'Đau khớp gối lâu năm' }],
    ['K21.0 Trào ngược', { code: 'K21.0', text: 'Trào ngược' }],
    ['m17.1', { code: 'M17.1', text: 'M17.1' }],
    ['   ', undefined],
  ])('reads %j', (text, diagnosis) => {
    expect(freeDiagnosis(text)).toEqual(diagnosis);
  });

  it('is cut to what an exam can hold', () => {
    expect(freeDiagnosis('đ'.repeat(500))?.text).toHaveLength(300);
  });
});
