import { describe, expect, it } from 'vitest';
import { preparedBy, prepareFormSchema } from './prepare-form.ts';

const typed = {
  place: ' Trạm y tế xã Tả Phìn ',
  date: '5/3/2027',
  name: 'Bùi Thanh Tâm',
  pin: '4321',
  again: '4321',
  passphrase: 'mật khẩu dài',
  passphraseAgain: 'mật khẩu dài',
};
const wrong = (part: Partial<typeof typed>) =>
  prepareFormSchema
    .safeParse({ ...typed, ...part })
    .error?.issues.map(({ path, message }) => `${path.join()}: ${message}`);

describe('the form of a new day', () => {
  it('becomes what the host is asked for', () => {
    expect(preparedBy(prepareFormSchema.parse(typed))).toEqual({
      name: 'Trạm y tế xã Tả Phìn',
      date: '2027-03-05',
      coordinator: { name: 'Bùi Thanh Tâm', pin: '4321' },
    });
  });

  it.each([
    [{ place: ' ' }, ['place: required']],
    [{ date: '' }, ['date: required']],
    [{ date: '31/02/2027' }, ['date: day']],
    [{ date: '2027' }, ['date: day']],
    [{ name: '' }, ['name: required']],
    [{ again: '4322' }, ['again: pin-not-same']],
    [{ passphraseAgain: 'mật khẩu dai' }, ['passphraseAgain: passphrase-not-same']],
  ])('says what is wrong with %j', (part, problems) => {
    expect(wrong(part)).toEqual(problems);
  });

  it('wants a PIN of four digits or more and a passphrase of eight letters or more', () => {
    expect(wrong({ pin: '12', again: '12' })).toContain('pin: pin');
    expect(wrong({ passphrase: 'ngắn', passphraseAgain: 'ngắn' })).toContain('passphrase: passphrase-short');
  });
});
