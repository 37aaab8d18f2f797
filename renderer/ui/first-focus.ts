/** Where the cursor stands when a dialog opens: never on its ✕, where Enter would close what it should do. */

const fields =
  'input:not([type="hidden"], [type="file"], :disabled), select:not(:disabled), textarea:not(:disabled)';

/** Marks it for the library, unless the dialog's content says so itself. */
export function markFirstFocus(content: HTMLElement): void {
  if (content.querySelector('[data-autofocus]')) return;
  firstOf(content).setAttribute('data-autofocus', 'true');
}

/**
 * The first field, of a choice what is chosen; else the primary action. Of a dialog whose action is dangerous the button that
 * leaves it, which stands first at its foot.
 */
function firstOf(content: HTMLElement): HTMLElement {
  const foot = content.querySelector('[data-dialog-actions]');
  if (foot?.querySelector('[data-tone="danger"]')) {
    const leaves = foot.querySelector<HTMLElement>('button:not([data-tone="danger"], :disabled)');
    if (leaves) return leaves;
  }
  const field = content.querySelector<HTMLInputElement>(fields);
  const chosen =
    field?.type === 'radio'
      ? content.querySelector<HTMLElement>(`input[name="${CSS.escape(field.name)}"]:checked`)
      : undefined;
  return (
    chosen ??
    field ??
    content.querySelector<HTMLElement>('button[data-tone="primary"]:not(:disabled)') ??
    content
  );
}
