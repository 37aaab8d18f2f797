/** Plays the few Electron modules the shell uses, and remembers what was asked of them. Use with `vi.doMock('electron', …)`. */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  FromPartitionOptions,
  HandlerDetails,
  WindowOpenHandlerResponse,
} from 'electron';

type SchemeHandler = (request: Request) => Response | Promise<Response>;

class SessionDouble extends EventEmitter {
  readonly partition: string;
  readonly handlers = new Map<string, SchemeHandler>();
  spellChecker = true;
  blockedUrls: string[] = [];
  requestPermission: (permission: string, answer: (granted: boolean) => void) => void = (_, answer) =>
    answer(true);
  checkPermission: (permission: string) => boolean = () => true;
  checkDevice = () => true;

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler) => this.handlers.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (
      { urls }: { urls: string[] },
      decide: (details: object, answer: (response: { cancel?: boolean }) => void) => void,
    ) => decide({}, ({ cancel }) => cancel && this.blockedUrls.push(...urls)),
  };
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
  setPermissionRequestHandler(
    handler: (contents: null, permission: string, answer: (granted: boolean) => void) => void,
  ) {
    this.requestPermission = (permission, answer) => handler(null, permission, answer);
  }
  setPermissionCheckHandler(handler: (contents: null, permission: string) => boolean): void {
    this.checkPermission = (permission) => handler(null, permission);
  }
  /** Whether the shell lets a file be saved. */
  saves({ url, filename }: { url: string; filename: string }): boolean {
    let isAllowed = true;
    const item = { getURL: () => url, getFilename: () => filename };
    this.emit('will-download', { preventDefault: () => (isAllowed = false) }, item);
    return isAllowed;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.checkDevice = handler;
  }
}

let contentsMade = 0;

class WebContentsDouble extends EventEmitter {
  readonly id = ++contentsMade;
  readonly session: unknown;
  reloads = 0;
  openWindow: (details: Pick<HandlerDetails, 'url'>) => WindowOpenHandlerResponse = () => ({
    action: 'allow',
  });

  constructor(session: unknown) {
    super();
    this.session = session;
    app.emit('web-contents-created', {}, this);
  }

  isDestroyed(): boolean {
    return false;
  }
  reload(): void {
    this.reloads += 1;
  }
  setWindowOpenHandler(handler: typeof this.openWindow): void {
    this.openWindow = handler;
  }
  /** Whether an event that the shell may prevent goes through. */
  allows(name: string, details: { url?: string; isMainFrame?: boolean } = {}): boolean {
    let isAllowed = true;
    this.emit(name, { ...details, preventDefault: () => (isAllowed = false) });
    return isAllowed;
  }
  crash(reason = 'crashed'): void {
    app.emit('render-process-gone', {}, this, { reason, exitCode: 1 });
  }
}

class BrowserWindow {
  static readonly opened: BrowserWindow[] = [];
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: WebContentsDouble;
  address = '';
  isMinimizedNow = false;
  focused = 0;

  constructor(options: BrowserWindowConstructorOptions) {
    this.options = options;
    this.webContents = new WebContentsDouble(options.webPreferences?.session);
    BrowserWindow.opened.push(this);
  }
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.opened;
  }
  async loadURL(address: string): Promise<void> {
    this.address = address;
  }
  isMinimized(): boolean {
    return this.isMinimizedNow;
  }
  restore(): void {
    this.isMinimizedNow = false;
  }
  focus(): void {
    this.focused += 1;
  }
}

class AppDouble extends EventEmitter {
  readonly paths = new Map<string, string>();
  readonly ready = Promise.withResolvers<void>();
  isFirstInstance = true;
  quits = 0;
  exitCode: number | undefined;

  whenReady(): Promise<void> {
    return this.ready.promise;
  }
  requestSingleInstanceLock(): boolean {
    return this.isFirstInstance;
  }
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Electron takes no path that does not exist: ${path}`);
    this.paths.set(name, path);
  }
  quit(): void {
    this.quits += 1;
  }
  exit(code: number): void {
    this.exitCode = code;
  }
}

const app = new AppDouble();
const schemes: { declared: CustomScheme[] } = { declared: [] };
const protocol = {
  registerSchemesAsPrivileged: (declared: CustomScheme[]) => {
    schemes.declared = declared;
  },
};
const session = {
  made: [] as SessionDouble[],
  fromPartition(partition: string, _options?: FromPartitionOptions): SessionDouble {
    const made = new SessionDouble(partition);
    session.made.push(made);
    return made;
  },
};
const dialog = {
  shown: [] as string[],
  showErrorBox: (_title: string, text: string) => dialog.shown.push(text),
};
const Menu = {
  menu: undefined as unknown,
  setApplicationMenu(menu: unknown): void {
    Menu.menu = menu;
  },
};

/** What `import … from 'electron'` gets, and the schemes that were declared. */
export const electron = { app, BrowserWindow, Menu, dialog, protocol, session, schemes };
