/** Gifts, and the savings books: how many, how much, who signs, who decides. */

import { useTranslation } from 'react-i18next';
import { DeskActions, Scroll, Stack } from '../../../ui/index.ts';
import { NextButton } from '../next-button.tsx';
import type { SectionProps } from '../sections.ts';
import { BooksForm } from './books-form-panel.tsx';
import { Committee } from './committee.tsx';
import { GiftList } from './gift-list.tsx';

export function GiftsSection({ day }: SectionProps) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('setup.section.gifts')}</h1>
      <Scroll>
        <Stack gap={3}>
          <GiftList day={day} />
          <BooksForm day={day} />
          <Committee day={day} />
        </Stack>
      </Scroll>
      <DeskActions primary={<NextButton />} />
    </>
  );
}
