import { useTranslation } from 'react-i18next';
import { Grid, Quiet, Stack, WayCard } from '../../ui/index.ts';

/** A computer without any day: practise, or prepare a real one. */
export function FirstStart({ onPractise, onPrepare }: { onPractise: () => void; onPrepare: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Stack gap={2}>
        <h1>{t('unlock.welcome')}</h1>
        <Quiet>{t('unlock.welcomeLead')}</Quiet>
      </Stack>
      <Grid columns={2} gap={5}>
        <WayCard
          icon="play"
          title={t('unlock.practise')}
          text={t('unlock.practiseText')}
          autoFocus
          onPress={onPractise}
        />
        <WayCard icon="list" title={t('unlock.prepare')} text={t('unlock.prepareText')} onPress={onPrepare} />
      </Grid>
    </>
  );
}
