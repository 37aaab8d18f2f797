import { useState } from 'react';
import { usualTemplates } from '#shared/domain/care/message.ts';
import type { CareReason } from '#shared/domain/care/reason.ts';
import { useSettings } from '../../../app/use-settings.ts';

/** What is written for a reason on this computer; kept with its settings once `keep` is called. */
export function useMessages(reason: CareReason): {
  template: string;
  plain: boolean;
  type(template: string): void;
  keep(): void;
  turnPlain(plain: boolean): void;
} {
  const { settings, change } = useSettings();
  const [typed, setTyped] = useState<Partial<Record<CareReason, string>>>({});
  const [turned, setTurned] = useState<boolean>();
  const kept = settings?.careMessages;
  const template = typed[reason] ?? kept?.templates[reason] ?? usualTemplates[reason];
  const plain = turned ?? kept?.plain ?? false;
  const save = (next: { templates?: Partial<Record<CareReason, string>>; plain?: boolean }) =>
    change((before) => ({
      ...before,
      careMessages: {
        templates: { ...before.careMessages?.templates, ...next.templates },
        plain: next.plain ?? before.careMessages?.plain ?? false,
      },
    }));
  return {
    template,
    plain,
    type: (text) => setTyped((before) => ({ ...before, [reason]: text })),
    keep: () => {
      const text = typed[reason];
      if (text !== undefined && text !== kept?.templates[reason])
        void save({ templates: { [reason]: text } });
    },
    turnPlain: (next) => {
      setTurned(next);
      void save({ plain: next });
    },
  };
}
