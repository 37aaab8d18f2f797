import { z } from 'zod';
import { careReasons } from '#shared/domain/care/reason.ts';
import { useDraft } from '../../../app/use-draft.ts';

const fileSchema = z.object({
  name: z.string(),
  /** ISO instant at which it was made. */
  at: z.string(),
  reason: z.enum(careReasons),
  /** Who is in it, as the host wrote it. */
  visits: z.array(z.string()),
});
export type KeptFile = z.infer<typeof fileSchema>;

const filesSchema = z.object({ files: z.array(fileSchema) });

/** Files of messages that were made and of which nobody has said yet that they were sent: whoever carries them away comes back later. */
export function useKeptFiles(): {
  loading: boolean;
  /** The oldest first. */
  files: readonly KeptFile[];
  add(file: KeptFile): void;
  drop(file: KeptFile): void;
} {
  const draft = useDraft('care-files', filesSchema);
  const files = draft.value?.files ?? [];
  return {
    loading: draft.loading,
    files,
    add: (file) => draft.keep({ files: [...files, file] }),
    drop: (file) => {
      const others = files.filter((each) => each !== file);
      if (others.length === 0) draft.drop();
      else draft.keep({ files: others });
    },
  };
}
