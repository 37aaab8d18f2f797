/** Why the program could not start, for the person in front of it. */
export interface StartProblem {
  vi: string;
  en: string;
}

/** What a problem of starting up is about, so that the message can name it. */
interface StartContext {
  dataDir: string;
  port?: number;
}

/** Says in both languages why starting failed; a failure nobody foresaw keeps its technical text. */
export function explainStart(error: unknown, { dataDir, port }: StartContext): StartProblem {
  const { name, code, syscall, message } = factsOf(error);
  if (name === 'DataFolderInUse') {
    return {
      vi: `Thư mục dữ liệu đang được một chương trình Trạm Khám khác sử dụng: ${dataDir}. Hãy đóng chương trình đó trước.`,
      en: `The data folder is in use by another Trạm Khám: ${dataDir}. Close that one first.`,
    };
  }
  if (syscall === 'listen') {
    return {
      vi: `Không dùng được cổng ${port ?? ''}. Hãy chọn cổng khác bằng --port, hoặc bỏ --port.`,
      en: `Port ${port ?? ''} cannot be used. Choose another one with --port, or leave --port out.`,
    };
  }
  if (code === 'ENOSPC') {
    return {
      vi: `Ổ đĩa đã đầy: ${dataDir}. Hãy giải phóng dung lượng rồi mở lại.`,
      en: `The disk is full: ${dataDir}. Make room and start again.`,
    };
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return {
      vi: `Không ghi được vào thư mục dữ liệu: ${dataDir}. Hãy chọn thư mục khác bằng --data.`,
      en: `The data folder cannot be written to: ${dataDir}. Choose another one with --data.`,
    };
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return {
      vi: `Đây không phải là một thư mục: ${dataDir}. Hãy chọn thư mục khác bằng --data.`,
      en: `This is not a folder: ${dataDir}. Choose another one with --data.`,
    };
  }
  return { vi: `Không khởi động được: ${message}`, en: `Could not start: ${message}` };
}

function factsOf(error: unknown): { name: string; code?: unknown; syscall?: unknown; message: string } {
  if (!(error instanceof Error)) return { name: '', message: String(error) };
  return {
    name: error.name,
    message: error.message,
    code: 'code' in error ? error.code : undefined,
    syscall: 'syscall' in error ? error.syscall : undefined,
  };
}
