import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/index.ts';
import type { PrescriptionWriting } from '../use-prescription-form.ts';

/**
 * While other specialties are still to see the person, the lines are added to the one prescription of the visit; whoever
 * comes last issues it. Source: Thông tư 26/2025/TT-BYT: one prescription for a visit, also when several specialties were seen.
 */
export function IssueButtons({ writing }: { writing: PrescriptionWriting }) {
  const { t } = useTranslation();
  const { current, isLast, busy, lines } = writing;
  const issue = {
    icon: 'prescription' as const,
    label: t(current ? 'doctor.reissue' : 'doctor.issue'),
    busy,
    disabled: lines.length === 0,
    onPress: writing.issue,
  };
  if (isLast) return <Button {...issue} tone="primary" shortcut="Ctrl+Enter" />;
  return (
    <>
      <Button {...issue} />
      <Button
        tone="primary"
        icon="add"
        label={t('prescribing.share')}
        shortcut="Ctrl+Enter"
        busy={busy}
        disabled={lines.length === 0 && !writing.hasShared}
        onPress={writing.share}
      />
    </>
  );
}
