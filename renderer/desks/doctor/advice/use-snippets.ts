import { useEffect, useState } from 'react';
import { HostProblem, useMirror } from '#renderer/mirror/index.ts';
import type { Snippet } from '#shared/domain/advice/snippets.ts';

let snippets: readonly Snippet[] = [];

/** All advice the program knows, asked for when the first exam is opened; none until then, or without a host. */
export function useSnippets(): readonly Snippet[] {
  const { client } = useMirror();
  const [known, setKnown] = useState(snippets);
  useEffect(() => {
    if (snippets.length > 0) return;
    client.advice().then(
      (file) => {
        snippets = file.snippets;
        setKnown(snippets);
      },
      (error: unknown) => {
        if (!(error instanceof HostProblem)) throw error;
      },
    );
  }, [client]);
  return known;
}
