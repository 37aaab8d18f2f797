import { describe, expect, it } from 'vitest';
import common from '#resources/icd10/common.json' with { type: 'json' };
import { freeDiagnosis, indexCodes, searchDiagnoses } from './search-diagnoses.ts';

const index = indexCodes(common.codes);
const codes = (text: string) => searchDiagnoses(index, text).map((each) => each.code);

describe('looking up a diagnosis', () => {
  it('finds a code from its first characters, with or without the point, in any case', () => {
    expect(codes('i10')[0]).toBe('I10');
    expect(codes('E11.9')[0]).toBe('E11.9');
    expect(codes('e119')[0]).toBe('E11.9');
    expect(codes('e11').every((code) => code.startsWith('E11'))).toBe(true);
  });

  it('finds Vietnamese words typed without diacritics and in any order', () => {
    expect(codes('tang huyet ap')).toContain('I10');
    expect(codes('ap huyet tang')).toContain('I10');
    expect(codes('benh ghe')[0]).toBe('B86');
  });

  it('finds English words too', () => {
    expect(codes('scabies')).toEqual(['B86']);
  });

  it('puts titles that begin as typed before those that only hold the word', () => {
    const found = searchDiagnoses(index, 'viem');
    expect(found.length).toBe(8);
    expect(found.every((each) => each.words.startsWith(' viem'))).toBe(true);
  });

  it('finds nothing for an empty field or for words of no title', () => {
    expect(codes('  ')).toEqual([]);
    expect(codes('tang huyet ap xyzzy')).toEqual([]);
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
