import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentVariant } from '#shared/documents/document-variant.ts';
import type { DocumentKind } from '#shared/printing.ts';
import { wordsOf } from '../i18n/index.ts';
import { HostProblem, useMirror } from '../mirror/index.ts';
import { Notice, PdfPreview, Quiet } from '../ui/index.ts';

/** The PDF itself, as the host makes it from the record. A new `event` asks for it anew. */
export function DocumentPreview({
  kind,
  subject,
  event,
  paper,
  variant,
  title,
}: {
  kind: DocumentKind;
  subject: string;
  /** The subject's last event, so that the preview follows the record. */
  event?: string | undefined;
  /** Of a test page. */
  paper?: DocumentKind | undefined;
  /** Of labels, and of lists for signatures. */
  variant?: DocumentVariant | undefined;
  title: string;
}) {
  const { client } = useMirror();
  const { t } = useTranslation();
  const [pdf, setPdf] = useState<Blob>();
  const [problem, setProblem] = useState<HostProblem>();
  useEffect(() => {
    let gone = false;
    client
      .document(kind, subject, {
        ...(event === undefined ? {} : { event }),
        ...(paper === undefined ? {} : { paper }),
        ...(variant === undefined ? {} : { variant }),
      })
      .then((bytes) => {
        if (gone) return;
        setPdf(new Blob([bytes], { type: 'application/pdf' }));
        setProblem(undefined);
      })
      .catch((error: unknown) => {
        if (gone) return;
        setProblem(error instanceof HostProblem ? error : new HostProblem('internal'));
      });
    return () => {
      gone = true;
    };
  }, [client, kind, subject, event, paper, variant]);
  if (problem) return <Notice tone="problem" {...wordsOf(problem.code, problem.params)} />;
  return pdf ? <PdfPreview bytes={pdf} title={title} /> : <Quiet>{t('common.loading')}</Quiet>;
}
