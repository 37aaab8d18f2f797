import { app, dialog } from 'electron';

const reloadsAllowed = 3;
const withinMs = 60_000;

/** Reloads a page whose process has died; one that keeps dying is left, with a message, instead of flickering for ever. */
export function recoverCrashedPages(): void {
  const crashesAtMs = new Map<number, number[]>();
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason === 'clean-exit' || contents.isDestroyed()) return;
    const now = Date.now();
    const recent = (crashesAtMs.get(contents.id) ?? []).filter((at) => now - at < withinMs);
    crashesAtMs.set(contents.id, [...recent, now]);
    if (recent.length < reloadsAllowed) contents.reload();
    else {
      dialog.showErrorBox(
        'Trạm Khám',
        'Màn hình này đã dừng nhiều lần. Dữ liệu đã lưu vẫn an toàn. Hãy đóng và mở lại Trạm Khám.\n\n' +
          'This screen has stopped several times. What was saved is safe. Close Trạm Khám and open it again.',
      );
    }
  });
}
