import { describe, expect, it } from 'vitest';
import { checked, checkOf, line, outcome } from './testing/prescribed.ts';
import { cases, type Row } from './testing/rows.ts';

const someone = (...allergies: string[]) => ({ allergies });

describe('allergies', () => {
  cases('allergy', [
    [
      'penicillin and amoxicillin',
      'Amoxil',
      ['amoxicillin-500-cap'],
      someone('Penicillin'),
      'contraindicated',
    ],
    ['as people write it', 'Amoxil', ['amoxicillin-500-cap'], someone('pênixilin'), 'contraindicated'],
    [
      'in a combination',
      'Amoxil',
      ['amoxicillin-clavulanic-1000-tab'],
      someone('Penicillin'),
      'contraindicated',
    ],
    ['penicillin and a cephalosporin', 'Keflex', ['cefalexin-500-cap'], someone('Penicillin'), 'severe'],
    ['cephalosporin and penicillin', 'Amoxil', ['amoxicillin-500-cap'], someone('Cephalosporin'), 'severe'],
    [
      'beta-lactam and a cephalosporin',
      'Keflex',
      ['cefuroxime-500-tab'],
      someone('kháng sinh beta-lactam'),
      'contraindicated',
    ],
    ['penicillin and a macrolide', 'Keflex', ['azithromycin-500-tab'], someone('Penicillin'), 'ok'],
    [
      'amoxicillin itself, Vietnamese spelling',
      'Amoxil',
      ['amoxicillin-500-cap'],
      someone('Amoxicilin'),
      'contraindicated',
    ],
    [
      'another penicillin than the one told',
      'Amoxil',
      ['amoxicillin-500-cap'],
      someone('Ampicilin, cloxacilin'),
      'contraindicated',
    ],
    [
      'the salt of a substance',
      'Voltaren',
      ['diclofenac-50-tab'],
      someone('Diclofenac natri'),
      'contraindicated',
    ],
    ['aspirin and ibuprofen', 'Motrin', ['ibuprofen-400-tab'], someone('Aspirin'), 'contraindicated'],
    ['aspirin itself', 'Dược thư', ['aspirin-81-tab'], someone('aspirin pH8'), 'contraindicated'],
    ['aspirin and paracetamol', 'Motrin', ['paracetamol-500-tab'], someone('Aspirin'), 'ok'],
    [
      'NSAID and celecoxib',
      'Motrin',
      ['celecoxib-200-cap'],
      someone('Thuốc chống viêm không steroid (NSAID)'),
      'contraindicated',
    ],
    [
      'an NSAID told by its substance',
      'Motrin',
      ['meloxicam-7-5-tab'],
      someone('Ibuprofen'),
      'contraindicated',
    ],
    ['NSAID and a gel on the skin', 'Voltaren Gel', ['diclofenac-1-gel'], someone('NSAID'), 'severe'],
    [
      'diclofenac and its own gel',
      'Voltaren Gel',
      ['diclofenac-1-gel'],
      someone('diclofenac'),
      'contraindicated',
    ],
    ['NSAID and paracetamol', 'Motrin', ['paracetamol-500-tab'], someone('NSAID'), 'ok'],
    [
      'sulfonamide and co-trimoxazole',
      'Bactrim',
      ['cotrimoxazole-480-tab'],
      someone('sulfamid'),
      'contraindicated',
    ],
    ['sulfonamide and celecoxib', 'Celebrex', ['celecoxib-200-cap'], someone('Sulfonamid'), 'severe'],
    ['sulfonamide and a diuretic', 'Lasix', ['furosemide-40-tab'], someone('Sulfonamid'), 'moderate'],
    ['a diuretic and an antibiotic', 'Lasix', ['cotrimoxazole-480-tab'], someone('furosemid'), 'ok'],
    ['macrolide', 'erythromycin', ['clarithromycin-500-tab'], someone('Macrolid'), 'contraindicated'],
    [
      'azithromycin and clarithromycin',
      'Zithromax',
      ['clarithromycin-500-tab'],
      someone('azithromycin'),
      'contraindicated',
    ],
    ['quinolone', 'Cipro', ['ciprofloxacin-500-tab'], someone('Quinolon'), 'contraindicated'],
    ['quinolone and a penicillin', 'Cipro', ['amoxicillin-500-cap'], someone('Quinolon'), 'ok'],
    ['ACE inhibitor', 'Vasotec', ['enalapril-5-tab'], someone('captopril'), 'contraindicated'],
    ['ACE inhibitor and a sartan', 'Cozaar', ['losartan-50-tab'], someone('captopril'), 'moderate'],
    ['ACE inhibitor and amlodipine', 'Cozaar', ['amlodipine-5-tab'], someone('captopril'), 'ok'],
    ['PPI', 'Prilosec', ['esomeprazole-40-tab'], someone('omeprazol'), 'severe'],
    [
      'two beta-blockers: no cross-reactivity is known',
      'Dược thư',
      ['bisoprolol-5-tab'],
      someone('propranolol'),
      'ok',
    ],
    [
      'a beta-blocker told as a class',
      'Dược thư',
      ['bisoprolol-5-tab'],
      someone('thuốc chẹn beta'),
      'contraindicated',
    ],
    [
      'what only the formulary knows, by its own name',
      'Dược thư',
      ['rebamipide-100-tab'],
      someone('Rebamipide'),
      'contraindicated',
    ],
    [
      'a medicine to be put on the skin',
      'Dược thư',
      ['povidone-iodine-10-skin'],
      someone('povidon iod'),
      'contraindicated',
    ],
    [
      'seafood is not understood',
      'Dược thư',
      ['paracetamol-500-tab'],
      someone('Tôm, cua, hải sản'),
      '? allergy-not-understood',
    ],
    [
      'the part that is understood counts',
      'Amoxil',
      ['amoxicillin-500-cap'],
      someone('penicillin và hải sản'),
      'contraindicated ? allergy-not-understood',
    ],
    ['nobody asked', 'Dược thư', ['paracetamol-500-tab'], { nobodyAsked: true }, '? allergies-not-asked'],
    ['asked, and none', 'Dược thư', ['paracetamol-500-tab'], {}, 'ok'],
    ['told that there is none', 'Dược thư', ['paracetamol-500-tab'], someone('Không có'), 'ok'],
  ] satisfies Row[]);

  it('names what was not understood, and what it found in one sentence', () => {
    const who = { allergies: ['Penicillin', 'hải sản'] };
    const check = checkOf(checked([line('amoxicillin-500-cap')], who), 'allergy');
    expect(check.about).toEqual(['hải sản']);
    expect(check.findings[0]?.text.vi).toBe(
      'Người bệnh dị ứng với “Penicillin”. Amoxicillin thuộc nhóm: Penicillin.',
    );
  });

  it('gives one finding to each allergy, the worst', () => {
    const who = { allergies: ['Aspirin', 'Ibuprofen'] };
    const check = checkOf(checked([line('ibuprofen-400-tab')], who), 'allergy');
    expect(outcome(check)).toBe('contraindicated contraindicated');
    expect(check.findings.map(({ key }) => key)).toEqual([
      'allergy/ibuprofen-400-tab/aspirin',
      'allergy/ibuprofen-400-tab/ibuprofen',
    ]);
  });
});
