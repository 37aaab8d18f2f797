import { describe, expect, it } from 'vitest';
import { isLocallyApplied } from '#shared/domain/medicine-facts/locally-applied.ts';
import { tableProblems } from '#shared/domain/medicine-facts/table-problems.ts';
import { facts, formulary, tables } from './testing/prescribed.ts';

const substances = tables.substances.flatMap((file) => file.substances);

describe('what is known of medicines', () => {
  it('has nothing twice, and everything that is referred to', () => {
    expect(tableProblems(tables)).toEqual([]);
  });

  it('says when a class or a combination refers to what is not there', () => {
    const { classes } = tables.classes;
    const broken = {
      ...tables,
      classes: {
        ...tables.classes,
        classes: classes.map((each) => (each.id === 'potassium' ? { ...each, notWith: ['sugar'] } : each)),
      },
      substances: tables.substances.map((file) => ({
        ...file,
        combinations: file.combinations.map((each) =>
          each.allows
            ? { ...each, allows: [{ substance: each.dosedBy, mostPerDay: 1, source: ['label-neurobion'] }] }
            : each,
        ),
      })),
    };
    expect(tableProblems(broken)).toEqual([
      'class potassium: no substance sugar',
      'combination thiamine + pyridoxine + cyanocobalamin: allows thiamine, not another of its own',
    ]);
  });

  it('is enough for a clinic day', () => {
    expect(substances.length).toBeGreaterThanOrEqual(120);
    expect(tables.interactions.interactions.length).toBeGreaterThanOrEqual(200);
  });

  it('knows every active ingredient of the starter formulary', () => {
    const unknown = formulary.flatMap((medicine) =>
      facts
        .ingredientsOf(medicine)
        .filter(({ substance }) => !substance)
        .map(({ name }) => `${medicine.id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('agrees with the formulary on ATC codes', () => {
    const other = formulary
      .filter(({ inn }) => inn.length === 1)
      .flatMap((medicine) => {
        const codes = facts.ingredientsOf(medicine)[0]?.substance?.atc ?? [];
        return codes.includes(medicine.atc) ? [] : [`${medicine.id} ${medicine.atc}, not ${codes.join()}`];
      });
    expect(other).toEqual([]);
  });

  it('has no narcotic, psychotropic or precursor medicine with a dose', () => {
    const controlled =
      /^(N01A|N02A|N02CA|N03AA|N03AE|N05|N06BA|N07BC|R05DA|R05FA|R01BA|R03CA|A07DA0[12]|A08AA|G02AB|C01CA26)/;
    const dosed = substances.filter(({ atc, dosing }) => dosing && atc.some((code) => controlled.test(code)));
    expect(dosed.map(({ id }) => id)).toEqual([]);
  });

  it('keeps usual doses within the most it allows', () => {
    const above = substances.flatMap(({ id, dosing }) => {
      const { adult } = dosing ?? {};
      return (adult?.usual ?? []).flatMap(({ dose, timesPerDay }) => {
        const isOver =
          dose > (adult?.mostPerDose ?? Number.POSITIVE_INFINITY) ||
          dose * timesPerDay > (adult?.mostPerDay ?? Number.POSITIVE_INFINITY);
        return isOver ? [`${id}: ${dose} × ${timesPerDay}`] : [];
      });
    });
    expect(above).toEqual([]);
  });

  it('keeps usual doses of children within the most it allows', () => {
    const above = substances.flatMap(({ id, dosing }) => {
      const { child } = dosing ?? {};
      return (child?.usual ?? []).flatMap((course) => {
        const [amount, perDose, perDay] =
          'perKg' in course
            ? [course.perKg.to, child?.mostPerKgPerDose, child?.mostPerKgPerDay]
            : [course.dose, child?.mostPerDose, child?.mostPerDay];
        const isOver =
          amount > (perDose ?? Number.POSITIVE_INFINITY) ||
          amount * course.timesPerDay > (perDay ?? Number.POSITIVE_INFINITY) * 1.000001;
        return isOver ? [`${id}: ${amount} × ${course.timesPerDay}`] : [];
      });
    });
    expect(above).toEqual([]);
  });

  it('tells what is put on the skin from what is swallowed', () => {
    const local = formulary.filter(isLocallyApplied).map(({ id }) => id);
    expect(local).toContain('diclofenac-1-gel');
    expect(local).toContain('tobramycin-0-3-eye');
    expect(local).not.toContain('salbutamol-100-inhaler');
    expect(local).not.toContain('griseofulvin-500-tab');
    expect(formulary.filter(({ route }) => route.en === 'oral').filter(isLocallyApplied)).toEqual([]);
  });
});
