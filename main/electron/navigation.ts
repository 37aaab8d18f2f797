import { app } from 'electron';
import { isOurs } from './scheme.ts';
import { windowOptions } from './window.ts';

/** Chromium's own PDF viewer: a document shown in a frame of ours is drawn by it. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** Electron security checklist, "limit navigation" and "limit creation of new windows": only to our own desks and board. */
export function confineNavigation(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-frame-navigate', (event) => {
      if (!isOurs(event.url) && (event.isMainFrame || !isDocument(event.url))) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) =>
      isOurs(url)
        ? {
            action: 'allow',
            outlivesOpener: true,
            overrideBrowserWindowOptions: windowOptions(contents.session),
          }
        : { action: 'deny' },
    );
  });
}

function isDocument(url: string): boolean {
  return url.startsWith('blob:app://station/') || url.startsWith(pdfViewer);
}
