import { describe, expect, it } from 'vitest';
import { checked, checkOf, line } from './testing/prescribed.ts';
import { cases, type Row } from './testing/rows.ts';

describe('duplicates', () => {
  cases('duplicate', [
    ['one medicine in two lines', 'own rule', ['ibuprofen-400-tab', 'ibuprofen-400-tab'], {}, 'refused'],
    [
      'one substance in two strengths',
      'own rule',
      ['paracetamol-500-tab', 'paracetamol-250-powder'],
      {},
      'severe',
    ],
    [
      'one substance in a combination',
      'own rule',
      ['amoxicillin-500-cap', 'amoxicillin-clavulanic-1000-tab'],
      {},
      'severe',
    ],
    ['a vitamin in a combination', 'own rule', ['folic-acid-5-tab', 'iron-folic-tab'], {}, 'severe'],
    ['gel and tablet', 'own rule', ['diclofenac-50-tab', 'diclofenac-1-gel'], {}, 'ok'],
    ['two NSAIDs', 'STOPP', ['ibuprofen-400-tab', 'meloxicam-7-5-tab'], {}, 'severe'],
    ['NSAID and an NSAID gel', 'STOPP', ['ibuprofen-400-tab', 'diclofenac-1-gel'], {}, 'ok'],
    ['NSAID and paracetamol', 'STOPP', ['ibuprofen-400-tab', 'paracetamol-500-tab'], {}, 'ok'],
    ['two PPIs', 'STOPP', ['omeprazole-20-cap', 'esomeprazole-40-tab'], {}, 'moderate'],
    ['PPI and antacid', 'STOPP', ['omeprazole-20-cap', 'antacid-al-mg-tab'], {}, 'ok'],
    ['two ACE inhibitors', 'STOPP', ['enalapril-5-tab', 'captopril-25-tab'], {}, 'severe'],
    ['ACE inhibitor and calcium blocker', 'STOPP', ['enalapril-5-tab', 'amlodipine-5-tab'], {}, 'ok'],
    ['two calcium blockers', 'STOPP', ['amlodipine-5-tab', 'nifedipine-20-mr'], {}, 'severe'],
    ['two beta-blockers', 'STOPP', ['bisoprolol-5-tab', 'propranolol-40-tab'], {}, 'severe'],
    ['two statins', 'STOPP', ['atorvastatin-20-tab', 'rosuvastatin-10-tab'], {}, 'moderate'],
    ['two sulfonylureas', 'STOPP', ['gliclazide-30-mr', 'glimepiride-2-tab'], {}, 'severe'],
    ['sulfonylurea and metformin', 'STOPP', ['gliclazide-30-mr', 'metformin-500-tab'], {}, 'ok'],
    ['two antihistamines', 'STOPP', ['loratadine-10-tab', 'chlorphenamine-4-tab'], {}, 'moderate'],
    ['two corticosteroids', 'STOPP', ['prednisolone-5-tab', 'methylprednisolone-4-tab'], {}, 'severe'],
    ['corticosteroid tablet and cream', 'STOPP', ['prednisolone-5-tab', 'hydrocortisone-1-cream'], {}, 'ok'],
    ['two muscle relaxants', 'STOPP', ['eperisone-50-tab', 'tolperisone-150-tab'], {}, 'moderate'],
    ['two macrolides', 'STOPP', ['azithromycin-500-tab', 'clarithromycin-500-tab'], {}, 'severe'],
    [
      'two antibiotics of different classes',
      'STOPP',
      ['amoxicillin-500-cap', 'metronidazole-250-tab'],
      {},
      'ok',
    ],
    ['aspirin and clopidogrel', 'Dược thư', ['aspirin-81-tab', 'clopidogrel-75-tab'], {}, 'moderate'],
    [
      'what is taken already',
      'own rule',
      ['amlodipine-5-tab'],
      { ownMedicines: 'amlodipin 5mg' },
      'moderate',
    ],
    [
      'another of its class is taken already',
      'STOPP',
      ['amlodipine-5-tab'],
      { ownMedicines: 'nifedipin' },
      'severe',
    ],
    ['something else is taken already', 'STOPP', ['amlodipine-5-tab'], { ownMedicines: 'metformin' }, 'ok'],
    [
      'words that name nothing',
      'own rule',
      ['amlodipine-5-tab'],
      { ownMedicines: 'thuốc nam' },
      '? own-medicines-in-words',
    ],
    [
      'a class is taken already',
      'STOPP',
      ['diclofenac-50-tab'],
      { ownMedicines: 'thuốc giảm đau kháng viêm' },
      'severe',
    ],
    [
      'nobody asked',
      'own rule',
      ['amlodipine-5-tab'],
      { ownMedicines: undefined },
      '? own-medicines-not-asked',
    ],
    ['nothing is taken', 'own rule', ['amlodipine-5-tab'], { ownMedicines: 'Không' }, 'ok'],
  ] satisfies Row[]);

  it('is found from both lines under one key', () => {
    const report = checked([line('ibuprofen-400-tab'), line('meloxicam-7-5-tab')]);
    const [one, other] = [0, 1].map((at) => checkOf(report, 'duplicate', at).findings[0]);
    expect(one?.key).toBe('duplicate/ibuprofen-400-tab/meloxicam-7-5-tab');
    expect(other?.key).toBe(one?.key);
    expect([one?.with, other?.with]).toEqual(['meloxicam-7-5-tab', 'ibuprofen-400-tab']);
    expect(one?.text).toEqual(other?.text);
  });
});
