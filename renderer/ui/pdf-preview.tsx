import { useEffect, useState } from 'react';
import styles from './pdf-preview.module.css';

/** Shows a PDF's very bytes, as they will be printed. */
export function PdfPreview({ bytes, title }: { bytes: Blob; title: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(bytes);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  // The viewer's own toolbar stays away: printing goes through our queue, which is followed to its end.
  return url ? (
    <iframe className={styles.page} title={title} src={`${url}#toolbar=0&navpanes=0&view=FitH`} />
  ) : null;
}
