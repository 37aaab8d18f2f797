import { describe, expect, it } from 'vitest';
import { emptyPerson } from '../person-form.ts';
import { fillFromCard, inputOfCard } from './fill-from-card.ts';

const card = inputOfCard({
  number: '002150017123',
  name: 'Nguyễn Thị Đào',
  sex: 'female',
  birth: { year: 1950, month: 3, day: 2 },
  address: 'Thôn 1, Xã Lũng Cú, Hà Giang',
});

describe('a card scanned into the form', () => {
  it('fills one that is empty', () => {
    const { values, differs } = fillFromCard(emptyPerson, card);
    expect(values).toMatchObject({
      name: 'Nguyễn Thị Đào',
      sex: 'female',
      birth: '02/03/1950',
      identityNumber: '002150017123',
      address: { address: 'Thôn 1, Xã Lũng Cú, Hà Giang' },
    });
    expect(differs).toEqual([]);
  });

  it('never overwrites what was typed, and says in which fields it differs', () => {
    const typed = { ...emptyPerson, name: 'Nguyễn Thị Hoa', sex: 'male' as const, phone: '0986123456' };
    const { values, differs } = fillFromCard(typed, card);
    expect(values).toMatchObject({ name: 'Nguyễn Thị Hoa', sex: 'male', phone: '0986123456' });
    expect(differs).toEqual(['name', 'sex']);
  });

  it('completes what was typed without marks, or only with the year', () => {
    const typed = {
      ...emptyPerson,
      name: 'nguyen thi dao',
      birth: '1950',
      identityNumber: '002 150 017 123',
    };
    const { values, differs } = fillFromCard(typed, card);
    expect(values).toMatchObject({
      name: 'Nguyễn Thị Đào',
      birth: '02/03/1950',
      identityNumber: '002150017123',
    });
    expect(differs).toEqual([]);
  });

  it('leaves alone what the card does not know', () => {
    const { values } = fillFromCard(
      { ...emptyPerson, birth: '1950' },
      inputOfCard({ number: '002150017123', name: '' }),
    );
    expect(values).toMatchObject({ name: '', birth: '1950' });
  });
});
