import type { AfterErrorHook } from 'payload';

type Fault = {
  /** How the drivers of both databases, and the file system, name it. */
  named: RegExp;
  status: number;
  words: { vi: string; en: string };
  /** For the log. */
  said: string;
};

const faults: readonly Fault[] = [
  {
    named: /SQLITE_FULL|ENOSPC|EDQUOT|database or disk is full|\b53100\b/,
    status: 507,
    words: {
      vi: 'Ổ đĩa của máy chủ đã đầy nên chưa lưu được gì; nội dung vẫn còn trong trang này. Hãy báo người quản trị rồi lưu lại.',
      en: 'The disk of the server is full, so nothing has been saved; what you typed is still in this form. Tell the operator, then save again.',
    },
    said: 'the disk is full; make room',
  },
  {
    named: /SQLITE_READONLY|EROFS|attempt to write a readonly database|\b25006\b/,
    status: 503,
    words: {
      vi: 'Kho của máy chủ chỉ đọc được nên chưa lưu được gì; nội dung vẫn còn trong trang này. Hãy báo người quản trị rồi lưu lại.',
      en: 'The store of the server can only be read, so nothing has been saved; what you typed is still in this form. Tell the operator, then save again.',
    },
    said: 'it can only be read; look at its file system, or at which server is the primary one',
  },
  {
    named: /ECONNREFUSED|ECONNRESET|ETIMEDOUT|Connection terminated|SQLITE_CANTOPEN|SQLITE_IOERR|\b(?:57P0[1-3]|08006|08001)\b/,
    status: 503,
    words: {
      vi: 'Kho bài chưa trả lời nên chưa lưu được gì; nội dung vẫn còn trong trang này. Hãy thử lưu lại sau ít phút.',
      en: 'The store does not answer, so nothing has been saved; what you typed is still in this form. Save again in a few minutes.',
    },
    said: 'it does not answer',
  },
];

/** An error and what it was made of, as one text: each layer wraps that of the one below. */
function wholeStory(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 5) return '';
  const { code, cause } = error as Error & { code?: unknown; cause?: unknown };
  return `${typeof code === 'string' ? code : ''} ${error.message} ${wholeStory(cause, depth + 1)}`;
}

/** Which of the store's faults an error is; null for one of another kind. */
export const storeFaultOf = (error: unknown): Fault | null => {
  const story = wholeStory(error);
  return faults.find(({ named }) => named.test(story)) ?? null;
};

/** Milliseconds between two lines of the log on the same: each reader and editor has it. */
const pause = 60_000;
const lastSaid = new Map<Fault, number>();

/** Says to an editor what has become of their text when the store cannot take it, and to the operator what to look at. */
export const sayStoreFault: AfterErrorHook = ({ error, req }) => {
  const fault = storeFaultOf(error);
  if (!fault) return undefined;
  if (Date.now() - (lastSaid.get(fault) ?? 0) > pause) console.error(`The store could not do what was asked: ${fault.said}.`);
  lastSaid.set(fault, Date.now());
  const message = fault.words[req.i18n?.language === 'vi' ? 'vi' : 'en'];
  return { status: fault.status, response: { errors: [{ message }] } };
};
