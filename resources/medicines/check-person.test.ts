import { describe, expect, it } from 'vitest';
import { checked, checkOf, line, months, years } from './testing/prescribed.ts';
import { cases, type Row } from './testing/rows.ts';

const woman = (age: number, pregnant?: 'yes' | 'no' | 'unknown') => ({
  sex: 'female' as const,
  age: years(age),
  pregnant,
});
const expecting = woman(28, 'yes');
const aged = (least: number, most = least) => ({ age: months(least, most), weightKg: 10 });

describe('pregnancy', () => {
  cases('pregnancy', [
    ['ibuprofen', 'Brufen', ['ibuprofen-400-tab'], expecting, 'contraindicated'],
    ['enalapril', 'Innovace', ['enalapril-5-tab'], expecting, 'contraindicated'],
    ['losartan', 'Cozaar', ['losartan-50-tab'], expecting, 'contraindicated'],
    ['doxycycline', 'WHO Model Formulary', ['doxycycline-100-cap'], expecting, 'contraindicated'],
    ['atorvastatin', 'atorvastatin', ['atorvastatin-20-tab'], expecting, 'contraindicated'],
    ['ciprofloxacin', 'ciprofloxacin', ['ciprofloxacin-500-tab'], expecting, 'severe'],
    ['albendazole', 'WHO Model Formulary', ['albendazole-400-tab'], expecting, 'severe'],
    ['amlodipine', 'Istin', ['amlodipine-5-tab'], expecting, 'moderate'],
    ['paracetamol', 'WHO Model Formulary', ['paracetamol-500-tab'], expecting, 'ok'],
    ['amoxicillin', 'WHO Model Formulary', ['amoxicillin-500-cap'], expecting, 'ok'],
    ['omeprazole', 'Losec', ['omeprazole-20-cap'], expecting, 'ok'],
    ['salbutamol', 'WHO Model Formulary', ['salbutamol-100-inhaler'], expecting, 'ok'],
    ['each ingredient', 'Bactrim', ['cotrimoxazole-480-tab'], expecting, 'severe severe'],
    [
      'a drop of which the tables know this use only',
      'Otrivine',
      ['xylometazoline-0-05-nose'],
      expecting,
      'severe',
    ],
    ['a gel of what is also swallowed', 'Voltarol', ['diclofenac-1-gel'], expecting, '? applied-locally'],
    ['nothing written down', 'own rule', ['zinc-sulfate-20-tab'], expecting, 'not in table'],
    ['not pregnant', 'Brufen', ['ibuprofen-400-tab'], woman(28, 'no'), 'ok'],
    ['nobody asked', 'Brufen', ['ibuprofen-400-tab'], woman(28), '? pregnancy-not-asked'],
    ['she does not know', 'Brufen', ['ibuprofen-400-tab'], woman(28, 'unknown'), '? pregnancy-not-asked'],
    ['nobody asked, and nothing to ask for', 'WHO Model Formulary', ['paracetamol-500-tab'], woman(28), 'ok'],
    ['a girl of nine', 'own rule', ['ibuprofen-400-tab'], woman(9), 'ok'],
    ['a girl of ten', 'own rule', ['ibuprofen-400-tab'], woman(10), '? pregnancy-not-asked'],
    ['a woman of 54', 'own rule', ['ibuprofen-400-tab'], woman(54), '? pregnancy-not-asked'],
    ['a woman of 55', 'own rule', ['ibuprofen-400-tab'], woman(55), 'ok'],
    ['a man', 'own rule', ['ibuprofen-400-tab'], { age: years(28) }, 'ok'],
  ] satisfies Row[]);
});

describe('age', () => {
  cases('age', [
    ['ibuprofen at 2 months', 'Children', ['ibuprofen-100-susp'], aged(2), 'contraindicated'],
    ['ibuprofen at 3 months', 'Children', ['ibuprofen-100-susp'], aged(3), 'ok'],
    ['meloxicam at 15 years', 'Mobic', ['meloxicam-7-5-tab'], aged(191), 'contraindicated'],
    ['meloxicam at 16 years', 'Mobic', ['meloxicam-7-5-tab'], aged(192), 'ok'],
    ['ciprofloxacin at 12 years', 'ciprofloxacin', ['ciprofloxacin-500-tab'], aged(144), 'severe'],
    ['ciprofloxacin at 18 years', 'ciprofloxacin', ['ciprofloxacin-500-tab'], aged(216), 'ok'],
    [
      'doxycycline at 7 years',
      'WHO Model Formulary for Children',
      ['doxycycline-100-cap'],
      aged(95),
      'contraindicated',
    ],
    ['doxycycline at 8 years', 'WHO Model Formulary for Children', ['doxycycline-100-cap'], aged(96), 'ok'],
    ['loperamide at 1 year', 'Imodium', ['loperamide-2-cap'], aged(12), 'contraindicated'],
    ['loperamide at 5 years', 'Pocket', ['loperamide-2-cap'], aged(60), 'severe'],
    ['loperamide at 12 years', 'Pocket', ['loperamide-2-cap'], aged(144), 'ok'],
    ['metoclopramide at 11 months', 'EMA', ['metoclopramide-10-tab'], aged(11), 'contraindicated'],
    ['metoclopramide at 1 year', 'EMA', ['metoclopramide-10-tab'], aged(12), 'severe'],
    ['domperidone at 11 years', 'Domperidone', ['domperidone-10-tab'], aged(143), 'severe'],
    ['domperidone at 12 years', 'Domperidone', ['domperidone-10-tab'], aged(144), 'ok'],
    ['chlorphenamine at 1 year', 'FDA', ['chlorphenamine-4-tab'], aged(12), 'severe'],
    ['chlorphenamine at 3 years', 'MHRA', ['chlorphenamine-4-tab'], aged(36), 'moderate'],
    ['acetylcysteine at 23 months', 'Afssaps', ['acetylcysteine-200-powder'], aged(23), 'contraindicated'],
    ['acetylcysteine at 24 months', 'Afssaps', ['acetylcysteine-200-powder'], aged(24), 'ok'],
    ['diosmectite at 1 year', 'ANSM', ['diosmectite-3-powder'], aged(12), 'severe'],
    ['aspirin at 15 years', 'WHO Model Formulary', ['aspirin-81-tab'], aged(191), 'severe'],
    ['paracetamol at 1 month', 'Pocket', ['paracetamol-120-susp'], aged(1), 'moderate'],
    ['paracetamol at 2 months', 'Pocket', ['paracetamol-120-susp'], aged(2), 'ok'],
    ['nose drops at 2 months', 'Children', ['xylometazoline-0-05-nose'], aged(2), 'contraindicated'],
    ['nose drops at 1 year', 'Dược thư', ['xylometazoline-0-05-nose'], aged(12), 'severe'],
    [
      'a year of birth that may be either: doubt counts as yes',
      'Children',
      ['ibuprofen-100-susp'],
      aged(1, 12),
      'contraindicated',
    ],
    ['a gel of what is also swallowed', 'Voltarol', ['diclofenac-1-gel'], aged(24), '? applied-locally'],
    ['an adult', 'own rule', ['metoclopramide-10-tab'], {}, 'ok'],
  ] satisfies Row[]);
});

const ill = (...codes: string[]) => ({ diagnoses: codes.map((code) => ({ code, text: `bệnh ${code}` })) });
const said = (...conditions: string[]) => ({ conditions });

describe('illness', () => {
  cases('illness', [
    ['NSAID and peptic ulcer', 'Voltarol', ['diclofenac-50-tab'], ill('K25'), 'contraindicated'],
    ['NSAID and gastritis', 'Voltarol', ['diclofenac-50-tab'], ill('K29.7'), 'ok'],
    ['NSAID and kidney failure', 'Voltarol', ['diclofenac-50-tab'], ill('N18.4'), 'severe'],
    ['NSAID and asthma', 'Mobic', ['meloxicam-7-5-tab'], ill('J45.9'), 'severe'],
    ['paracetamol and asthma', 'SmPC', ['paracetamol-500-tab'], ill('J45.9'), 'ok'],
    ['beta-blocker and asthma', 'Propranolol', ['propranolol-40-tab'], ill('J45'), 'contraindicated'],
    ['metformin and kidney failure', 'Glucophage', ['metformin-500-tab'], ill('N18.5'), 'contraindicated'],
    ['metformin and diabetes', 'Glucophage', ['metformin-500-tab'], ill('E11.9'), 'ok'],
    ['gliclazide in type 1 diabetes', 'Diamicron', ['gliclazide-30-mr'], ill('E10.9'), 'contraindicated'],
    ['losartan and high potassium', 'Cozaar', ['losartan-50-tab'], ill('E87.5'), 'severe'],
    [
      'spironolactone and high potassium',
      'spironolactone',
      ['spironolactone-25-tab'],
      ill('E87.5'),
      'contraindicated',
    ],
    ['chlorphenamine and glaucoma', 'Dược thư', ['chlorphenamine-4-tab'], ill('H40.2'), 'contraindicated'],
    ['loratadine and glaucoma', 'Clarityn', ['loratadine-10-tab'], ill('H40.2'), 'ok'],
    ['domperidone and heart failure', 'EMA', ['domperidone-10-tab'], ill('I50.0'), 'contraindicated'],
    [
      'metoclopramide and epilepsy',
      'metoclopramide',
      ['metoclopramide-10-tab'],
      ill('G40.9'),
      'contraindicated',
    ],
    ['loperamide and dysentery', 'Imodium', ['loperamide-2-cap'], ill('A03.9'), 'contraindicated'],
    ['loperamide and viral gastroenteritis', 'Imodium', ['loperamide-2-cap'], ill('A08.4'), 'ok'],
    ['aspirin and dengue', 'Dengue', ['aspirin-81-tab'], ill('A97.0'), 'contraindicated'],
    ['thiazide and gout', 'WHO Model Formulary', ['hydrochlorothiazide-25-tab'], ill('M10.9'), 'severe'],
    ['ambroxol and ulcer', 'Dược thư', ['ambroxol-30-tab'], ill('K26.9'), 'contraindicated'],
    ['nose drops and hypertension', 'Otrivine', ['xylometazoline-0-05-nose'], ill('I10'), 'moderate'],
    ['a gel of what is also swallowed', 'Voltarol', ['diclofenac-1-gel'], ill('K25'), '? applied-locally'],
    [
      'a code that says less may be it: doubt counts as yes',
      'Losec',
      ['omeprazole-20-cap'],
      ill('K70'),
      'moderate',
    ],
    [
      'a recorded condition with a code',
      'Glucophage',
      ['metformin-500-tab'],
      said('N18.5: Suy thận'),
      'contraindicated',
    ],
    ['a condition in words', 'Voltarol', ['diclofenac-50-tab'], said('loét dạ dày'), 'contraindicated'],
    [
      'a condition typed without diacritics',
      'Voltarol',
      ['diclofenac-50-tab'],
      said('loet da day'),
      'contraindicated',
    ],
    ['asthma in words', 'Propranolol', ['propranolol-40-tab'], said('hen suyễn'), 'contraindicated'],
    [
      'an appointment is no asthma',
      'Propranolol',
      ['propranolol-40-tab'],
      said('hẹn khám lại'),
      '? diagnosis-without-code',
    ],
    ['either place of the tone', 'pancreatitis', ['paracetamol-500-tab'], said('viêm tuỵ'), 'ok'],
    [
      'a condition that no group knows',
      'own rule',
      ['paracetamol-500-tab'],
      said('đau đầu'),
      '? diagnosis-without-code',
    ],
    [
      'one of two conditions understood',
      'Voltarol',
      ['diclofenac-50-tab'],
      said('loét dạ dày, viêm gì đó'),
      'contraindicated ? diagnosis-without-code',
    ],
    [
      'one of two conditions understood, and nothing against it',
      'own rule',
      ['paracetamol-500-tab'],
      said('tăng huyết áp, viêm gì đó ở gan'),
      '? diagnosis-without-code',
    ],
    ['two conditions understood', 'own rule', ['paracetamol-500-tab'], said('tăng huyết áp, hen'), 'ok'],
    ['an illness that is denied', 'own rule', ['diclofenac-50-tab'], said('chưa từng đau dạ dày'), 'ok'],
    [
      'an illness that is had and another that is denied',
      'Voltarol',
      ['diclofenac-50-tab'],
      said('loét dạ dày, không tăng huyết áp'),
      'contraindicated',
    ],
    ['no conditions, told', 'own rule', ['paracetamol-500-tab'], said('Không'), 'ok'],
    [
      'a diagnosis without a code',
      'own rule',
      ['paracetamol-500-tab'],
      { diagnoses: [{ text: 'Đau lưng' }] },
      '? diagnosis-without-code',
    ],
    [
      'its words are compared all the same',
      'Voltarol',
      ['diclofenac-50-tab'],
      { diagnoses: [{ text: 'Loét dạ dày' }] },
      'contraindicated ? diagnosis-without-code',
    ],
    ['nobody asked', 'own rule', ['paracetamol-500-tab'], { nobodyAsked: true }, '? conditions-not-asked'],
    ['nothing', 'own rule', ['diclofenac-50-tab'], {}, 'ok'],
  ] satisfies Row[]);

  it('names the part that was not understood', () => {
    const toldOf = (condition: string) =>
      checkOf(checked([line('paracetamol-500-tab')], said(condition)), 'illness').about;
    expect(toldOf('tăng huyết áp, viêm gì đó ở gan')).toEqual(['viêm gì đó ở gan']);
    expect(toldOf('tăng huyết áp')).toBeUndefined();
  });

  it('names the illness in the words of the record', () => {
    const check = checkOf(checked([line('diclofenac-50-tab')], said('loét dạ dày')), 'illness');
    expect(check.findings[0]?.text.vi).toContain('(loét dạ dày)');
    expect(check.findings[0]?.key).toMatch(/^illness\/diclofenac-50-tab\/diclofenac\//);
  });
});
