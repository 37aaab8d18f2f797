/** Opens a clinic day from a file: a backup is gone on with here, an archive is read. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadedCopy } from '#shared/copies.ts';
import { useFormats } from '../../i18n/index.ts';
import { useMirror } from '../../mirror/index.ts';
import {
  Button,
  Facts,
  FileField,
  Form,
  Notice,
  notify,
  Panel,
  PasswordField,
  Progress,
  Quiet,
  Row,
  Stack,
} from '../../ui/index.ts';
import { sendInParts } from '../send-in-parts.ts';
import { useSession } from '../session.ts';
import { useAttempt } from '../use-attempt.ts';

interface Chosen {
  /** As it was named when it was sent. */
  file: string;
  copy: UploadedCopy;
}

export function OpenFile() {
  const { t } = useTranslation();
  const { client } = useMirror();
  const formats = useFormats();
  const { attempt, notice } = useAttempt();
  const [chosen, setChosen] = useState<Chosen>();
  const [sent, setSent] = useState<{ done: number; total: number }>();
  const read = async (file: File) => {
    setChosen(undefined);
    let name = '';
    await attempt(async () => {
      setSent({ done: 0, total: file.size });
      const copy = await sendInParts(
        file,
        (part) => {
          name = part.file;
          return client.upload(part);
        },
        (done) => setSent({ done, total: file.size }),
      );
      if (copy) setChosen({ file: name, copy });
    });
    setSent(undefined);
  };
  return (
    <>
      <Stack gap={2}>
        <h1>{t('fromFile.title')}</h1>
        <Quiet>{t('fromFile.lead')}</Quiet>
      </Stack>
      {chosen ? (
        <OpenCopy key={chosen.file} {...chosen} onAnother={() => setChosen(undefined)} />
      ) : (
        <>
          <FileField
            lead={t('fromFile.drop')}
            hint={t('fromFile.dropHint')}
            buttonLabel={t('fromFile.choose')}
            accept=".tkb,.tka"
            onFile={read}
          />
          {sent && (
            <Progress
              label={t('fromFile.reading')}
              value={sent.done}
              max={sent.total}
              text={t('fromFile.readingText', {
                done: formats.bytes(sent.done),
                total: formats.bytes(sent.total),
              })}
            />
          )}
          {notice && <Notice {...notice} />}
        </>
      )}
    </>
  );
}

function OpenCopy({ file, copy, onAnother }: Chosen & { onAnother: () => void }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { adopt, enter } = useSession();
  const { attempt, busy, left, notice } = useAttempt();
  const [passphrase, setPassphrase] = useState('');
  const { kind } = copy;
  const open = () => {
    if (passphrase === '' || left > 0) return;
    attempt(async () => {
      if (kind === 'backup') {
        const status = await client.restore({ file, passphrase });
        adopt(status);
        const station = status.open?.station ?? '';
        notify({
          tone: 'done',
          title: t('fromFile.restored'),
          text: t('fromFile.restoredText', { station }),
        });
      } else {
        const { status, signedIn } = await client.openCopy({ file, passphrase });
        await enter(status, signedIn);
      }
    });
  };
  if (kind === 'carry-over')
    return (
      <Stack gap={4}>
        <CopyFacts copy={copy} />
        <Notice tone="priority" title={t('fromFile.kind.carry-over')} text={t('fromFile.carryText')}>
          <Button icon="file" label={t('fromFile.another')} autoFocus onPress={onAnother} />
        </Notice>
      </Stack>
    );
  const goesOn = kind === 'backup';
  return (
    <Form label={t('fromFile.title')} onSubmit={open} gap={4} lastEnterSends>
      <CopyFacts copy={copy} />
      <Notice
        tone="neutral"
        title={t(goesOn ? 'fromFile.restoreNote' : 'fromFile.readNote')}
        text={t(goesOn ? 'fromFile.restoreText' : 'fromFile.readText')}
      />
      <PasswordField
        label={t('unlock.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        maxLength={200}
        autoFocus
        required
      />
      {busy && <Notice tone="waiting" title={t('fromFile.working')} />}
      {notice && <Notice {...notice} />}
      <Row justify="flex-end">
        <Button icon="file" label={t('fromFile.another')} disabled={busy} onPress={onAnother} />
        <Button
          tone="primary"
          submit
          icon={goesOn ? 'play' : 'eye'}
          label={
            left > 0 ? t('unlock.wait', { seconds: left }) : t(goesOn ? 'fromFile.restore' : 'fromFile.open')
          }
          busy={busy}
          disabled={passphrase === '' || left > 0}
        />
      </Row>
    </Form>
  );
}

/** What may be known of a copy without its passphrase. */
function CopyFacts({ copy: { kind, day, createdAt, station } }: { copy: UploadedCopy }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Panel tone="sunk">
      <Facts
        facts={[
          [t('fromFile.kindName'), t(`fromFile.kind.${kind}`)],
          [t('fromFile.place'), day.name],
          [t('fromFile.date'), formats.date(day.date)],
          [
            t('fromFile.made'),
            t(station ? 'fromFile.madeBy' : 'closing.atValue', {
              time: formats.time(createdAt),
              date: formats.date(createdAt),
              station,
            }),
          ],
        ]}
      />
    </Panel>
  );
}
