import { useTranslation } from 'react-i18next';
import type { Consent } from '#shared/domain/patient/consent.ts';
import { Badge, Row } from '../../../ui/index.ts';

/** Whether somebody agreed that their data are processed, in a few words. */
export function ConsentBadge({ consent }: { consent: Consent | undefined }) {
  const { t } = useTranslation();
  if (!consent) return <Badge icon="alert" label={t('consent.state.none')} />;
  return consent.healthData === 'given' ? (
    <Row gap={2}>
      <Badge tone="done" label={t('consent.state.given')} />
      {consent.contact === 'refused' && <Badge label={t('consent.contactRefused')} />}
    </Row>
  ) : (
    <Badge icon="nominate" label={t('consent.state.refused')} />
  );
}
