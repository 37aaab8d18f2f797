import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState } from '../ui/index.ts';

/** Catches a bug in a screen: everything saved is safe, and the window can go on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error('screen', error);
  }

  override render(): ReactNode {
    return this.state.failed ? <Crash /> : this.props.children;
  }
}

function Crash() {
  const { t } = useTranslation();
  return (
    <main role="alert">
      <EmptyState icon="problem" title={t('crash.title')} text={t('crash.text')}>
        <Button
          tone="primary"
          icon="refresh"
          label={t('crash.reload')}
          onPress={() => location.reload()}
          autoFocus
        />
      </EmptyState>
    </main>
  );
}
