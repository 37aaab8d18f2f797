/** Gives every screen the theme, and the library's own style element the nonce of this response. */
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRememberedFocus } from './focus-place.ts';
import './styles/index.ts';
import { theme } from './theme.ts';
import { Toaster } from './toaster.tsx';

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

export function UiProvider({ children }: { children: ReactNode }) {
  useRememberedFocus();
  return (
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={styleNonce}>
      {children}
      <Toaster />
    </MantineProvider>
  );
}
