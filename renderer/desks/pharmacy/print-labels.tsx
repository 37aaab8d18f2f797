/** The labels of whoever is on the screen: which of them, how they tell it, and what comes out. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LabelVariant, labelVariants, usualVariant } from '#shared/domain/label/label-variant.ts';
import { type Labels, labelsOf, labelsToChoose } from '#shared/domain/label/labels.ts';
import type { VisitRow } from '#shared/rows.ts';
import { PaperDialog } from '../../app/paper-dialog.tsx';
import { useFormats } from '../../i18n/index.ts';
import { Choice, type MenuItem, Stack, useShortcut } from '../../ui/index.ts';

/** Shift+F8, also from the menu; nothing while there is nothing to label. */
export function useLabels(visit: VisitRow | undefined): {
  items: MenuItem[];
  /** Opens over the desk. */
  dialog: ReactNode;
} {
  const { t } = useTranslation();
  const [shows, setShows] = useState<{ visit: VisitRow; usual: Labels }>();
  // They are of whoever is on the screen.
  if (shows && shows.visit.id !== visit?.id) setShows(undefined);
  const usual = visit && labelsOf(visit);
  const open = () => visit && usual && setShows({ visit, usual });
  const shortcut = 'Shift+F8';
  useShortcut(shortcut, open, { enabled: usual !== undefined });
  return {
    items: usual ? [{ id: 'labels', icon: 'label', label: t('labels.print'), shortcut, onPress: open }] : [],
    dialog: shows && <LabelsDialog {...shows} onClose={() => setShows(undefined)} />,
  };
}

/** A digit chooses how the labels tell it, F8 prints them. */
function LabelsDialog({ visit, usual, onClose }: { visit: VisitRow; usual: Labels; onClose: () => void }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const [event, setEvent] = useState(usual.event);
  const { prescription } = labelsOf(visit, event) ?? usual;
  const [variant, setVariant] = useState<LabelVariant>(usualVariant(prescription.person));
  const choices = labelsToChoose(visit);
  return (
    <PaperDialog
      kind="medicine-label"
      subject={`visit/${visit.id}`}
      event={event}
      variant={variant}
      title={t('labels.paper', { code: prescription.code })}
      onClose={onClose}
    >
      <Stack>
        <Choice
          label={t('labels.variant')}
          columns={labelVariants.length}
          options={labelVariants.map((value) => ({ value, label: t(`labels.variants.${value}`) }))}
          value={variant}
          autoFocus
          onChange={setVariant}
        />
        {choices.length > 1 && (
          <Choice
            label={t('labels.of')}
            columns={3}
            options={choices.map((each) => ({
              value: each.event,
              label:
                each.event === each.prescription.id
                  ? t('labels.ofPrescription')
                  : t('labels.ofHandOut', { time: time(each.at) }),
            }))}
            value={event}
            onChange={setEvent}
          />
        )}
      </Stack>
    </PaperDialog>
  );
}
