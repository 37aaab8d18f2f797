import { describe, expect, it } from 'vitest';
import { checked, checkOf, line, outcome } from './testing/prescribed.ts';
import { cases, type Row } from './testing/rows.ts';

const own = (ownMedicines: string) => ({ ownMedicines });

describe('interactions', () => {
  cases('interaction', [
    ['NSAID and ACE inhibitor', 'Dược thư', ['ibuprofen-400-tab', 'enalapril-5-tab'], {}, 'moderate'],
    ['NSAID and sartan', 'Dược thư', ['meloxicam-7-5-tab', 'losartan-50-tab'], {}, 'moderate'],
    ['NSAID and aspirin', 'WHO Model Formulary', ['ibuprofen-400-tab', 'aspirin-81-tab'], {}, 'severe'],
    ['NSAID and clopidogrel', 'Dược thư', ['diclofenac-50-tab', 'clopidogrel-75-tab'], {}, 'severe'],
    [
      'NSAID and corticosteroid',
      'WHO Model Formulary',
      ['ibuprofen-400-tab', 'prednisolone-5-tab'],
      {},
      'severe',
    ],
    ['NSAID and PPI', 'Dược thư', ['ibuprofen-400-tab', 'omeprazole-20-cap'], {}, 'ok'],
    ['NSAID and quinolone', 'Dược thư', ['ibuprofen-400-tab', 'ciprofloxacin-500-tab'], {}, 'moderate'],
    ['paracetamol and ACE inhibitor', 'Dược thư', ['paracetamol-500-tab', 'enalapril-5-tab'], {}, 'ok'],
    ['ACE inhibitor and sartan', 'Renin', ['enalapril-5-tab', 'losartan-50-tab'], {}, 'severe'],
    [
      'ACE inhibitor and spironolactone',
      'WHO Model Formulary',
      ['enalapril-5-tab', 'spironolactone-25-tab'],
      {},
      'severe',
    ],
    [
      'ACE inhibitor and co-trimoxazole',
      'Dược thư',
      ['enalapril-5-tab', 'cotrimoxazole-480-tab'],
      {},
      'severe',
    ],
    ['sartan and spironolactone', 'Dược thư', ['telmisartan-40-tab', 'spironolactone-25-tab'], {}, 'severe'],
    ['ACE inhibitor and potassium', 'Vasotec', ['enalapril-5-tab', 'own-potassium'], {}, 'severe'],
    ['sartan and potassium', 'Cozaar', ['losartan-50-tab', 'own-potassium'], {}, 'severe'],
    [
      'spironolactone and potassium',
      'spironolactone',
      ['spironolactone-25-tab', 'own-potassium'],
      {},
      'severe',
    ],
    ['ACE inhibitor and oresol', 'Vasotec', ['enalapril-5-tab', 'ors-20-5-powder'], {}, 'moderate'],
    ['sartan and oresol', 'Cozaar', ['losartan-50-tab', 'ors-20-5-powder'], {}, 'moderate'],
    [
      'spironolactone and oresol',
      'spironolactone',
      ['spironolactone-25-tab', 'ors-20-5-powder'],
      {},
      'moderate',
    ],
    ['sartan and oresol of an own list', 'Cozaar', ['losartan-50-tab', 'own-ors'], {}, 'moderate'],
    ['amlodipine and potassium', 'own rule', ['amlodipine-5-tab', 'own-potassium'], {}, 'ok'],
    ['own potassium tablets', 'Cozaar', ['losartan-50-tab'], own('kali clorid'), 'severe'],
    ['own oresol', 'Cozaar', ['losartan-50-tab'], own('oresol'), 'moderate'],
    ['sartan and amlodipine', 'Dược thư', ['losartan-50-tab', 'amlodipine-5-tab'], {}, 'ok'],
    [
      'beta-blocker and salbutamol',
      'WHO Model Formulary',
      ['propranolol-40-tab', 'salbutamol-100-inhaler'],
      {},
      'severe',
    ],
    ['beta-blocker and sulfonylurea', 'Dược thư', ['bisoprolol-5-tab', 'gliclazide-30-mr'], {}, 'moderate'],
    [
      'calcium blocker and clarithromycin',
      'Dược thư',
      ['amlodipine-5-tab', 'clarithromycin-500-tab'],
      {},
      'severe',
    ],
    ['calcium blocker and azithromycin', 'Dược thư', ['amlodipine-5-tab', 'azithromycin-500-tab'], {}, 'ok'],
    [
      'statin and clarithromycin',
      'Dược thư',
      ['atorvastatin-20-tab', 'clarithromycin-500-tab'],
      {},
      'severe',
    ],
    [
      'another statin and clarithromycin',
      'Dược thư',
      ['rosuvastatin-10-tab', 'clarithromycin-500-tab'],
      {},
      'ok',
    ],
    ['statin and fenofibrate', 'Dược thư', ['atorvastatin-20-tab', 'fenofibrate-200-cap'], {}, 'moderate'],
    ['clopidogrel and omeprazole', 'Dược thư', ['clopidogrel-75-tab', 'omeprazole-20-cap'], {}, 'severe'],
    ['clopidogrel and pantoprazole', 'Dược thư', ['clopidogrel-75-tab', 'pantoprazole-40-tab'], {}, 'ok'],
    ['quinolone and macrolide', 'Dược thư', ['ciprofloxacin-500-tab', 'azithromycin-500-tab'], {}, 'severe'],
    ['quinolone and sulfonylurea', 'Dược thư', ['ciprofloxacin-500-tab', 'gliclazide-30-mr'], {}, 'severe'],
    [
      'quinolone and corticosteroid',
      'Dược thư',
      ['ciprofloxacin-500-tab', 'prednisolone-5-tab'],
      {},
      'severe',
    ],
    ['fluconazole and sulfonylurea', 'Dược thư', ['fluconazole-150-cap', 'glimepiride-2-tab'], {}, 'severe'],
    [
      'co-trimoxazole and sulfonylurea',
      'Dược thư',
      ['cotrimoxazole-480-tab', 'gliclazide-30-mr'],
      {},
      'severe',
    ],
    [
      'metronidazole and mebendazole',
      'mebendazole',
      ['metronidazole-250-tab', 'mebendazole-500-tab'],
      {},
      'severe',
    ],
    ['iron and calcium', 'Dược thư', ['iron-folic-tab', 'calcium-carbonate-500-tab'], {}, 'moderate'],
    ['levothyroxine and iron', 'Dược thư', ['levothyroxine-50-tab', 'iron-folic-tab'], {}, 'moderate'],
    [
      'thiazide and corticosteroid',
      'Dược thư',
      ['hydrochlorothiazide-25-tab', 'prednisolone-5-tab'],
      {},
      'moderate',
    ],
    ['NSAID and NSAID gel', 'diclofenac', ['ibuprofen-400-tab', 'diclofenac-1-gel'], {}, 'moderate'],
    [
      'a gel, of which only its class is compared',
      'diclofenac',
      ['diclofenac-1-gel', 'ibuprofen-400-tab'],
      {},
      'moderate ? applied-locally',
    ],
    [
      'a cream of which the tables know skin use only',
      'Dược thư',
      ['hydrocortisone-1-cream', 'ciprofloxacin-500-tab'],
      {},
      'ok',
    ],
    [
      'warfarin taken already, and an antibiotic',
      'WHO Model Formulary',
      ['metronidazole-250-tab'],
      own('warfarin 2mg'),
      'severe',
    ],
    [
      'warfarin taken already, and an NSAID',
      'WHO Model Formulary',
      ['ibuprofen-400-tab'],
      own('Warfarin'),
      'severe',
    ],
    [
      'digoxin taken already, and a macrolide',
      'Dược thư',
      ['clarithromycin-500-tab'],
      own('đang uống digoxin'),
      'severe',
    ],
    [
      'simvastatin taken already, and a macrolide',
      '5948',
      ['clarithromycin-500-tab'],
      own('simvastatin 20mg'),
      'contraindicated',
    ],
    [
      'verapamil taken already, and a beta-blocker',
      'Dược thư',
      ['bisoprolol-5-tab'],
      own('verapamil'),
      'severe',
    ],
    [
      'tizanidine taken already, and ciprofloxacin',
      '5948',
      ['ciprofloxacin-500-tab'],
      own('tizanidin'),
      'contraindicated',
    ],
    [
      'one is understood, the other not',
      'WHO Model Formulary',
      ['ibuprofen-400-tab'],
      own('warfarin, thuốc nam'),
      'severe ? own-medicines-in-words',
    ],
    [
      'paracetamol taken already, and amoxicillin',
      'Dược thư',
      ['amoxicillin-500-cap'],
      own('paracetamol'),
      'ok',
    ],
    [
      'words that name nothing',
      'own rule',
      ['amoxicillin-500-cap'],
      own('thuốc huyết áp'),
      '? own-medicines-in-words',
    ],
    ['a medicine alone', 'own rule', ['amoxicillin-500-cap'], {}, 'ok'],
  ] satisfies Row[]);

  it('says what happens and what to do, the same from both sides', () => {
    const report = checked([line('losartan-50-tab'), line('spironolactone-25-tab')]);
    const [one, other] = [0, 1].map((at) => checkOf(report, 'interaction', at).findings[0]);
    expect(one?.key).toBe(
      'interaction/losartan-50-tab/spironolactone-25-tab/arb-with-potassium-sparing-diuretic',
    );
    expect(other?.key).toBe(one?.key);
    expect(one?.text.vi.startsWith('Losartan')).toBe(true);
    expect(one?.text).toEqual(other?.text);
    expect(one?.advice?.vi).toBeTruthy();
  });

  it('puts the most severe first', () => {
    const lines = ['ibuprofen-400-tab', 'enalapril-5-tab', 'aspirin-81-tab', 'prednisolone-5-tab'];
    const check = checkOf(checked(lines.map((each) => line(each))), 'interaction');
    expect(outcome(check)).toBe('severe severe moderate');
  });
});
