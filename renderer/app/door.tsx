import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/index.ts';
import { Button, Welcome } from '../ui/index.ts';

/** What the screens before a desk have in common. */
export function Door({
  band,
  corner,
  children,
}: {
  band?: ReactNode;
  corner?: ReactNode;
  children: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  return (
    <Welcome
      name={t('common.app')}
      lead={t('unlock.promiseTitle')}
      promises={[
        { icon: 'offline', text: t('unlock.promiseOffline') },
        { icon: 'check', text: t('unlock.promisePower') },
        { icon: 'lock', text: t('unlock.promiseSealed') },
      ]}
      band={band}
      corner={
        <>
          {corner}
          <Button
            tone="plain"
            icon="language"
            label={t('frame.otherLanguage')}
            onPress={() => changeLanguage(i18n.language === 'en' ? 'vi' : 'en')}
          />
        </>
      }
    >
      {children}
    </Welcome>
  );
}
