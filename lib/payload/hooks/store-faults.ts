import type { AfterErrorHook } from 'payload';
import { inLanguageOf } from '../refuse';

type Fault = {
  /** How the drivers of both databases, and the file system, name it: by a code, else in words. */
  codes: readonly string[];
  words?: RegExp;
  status: number;
  answer: { vi: string; en: string };
  /** For the log. */
  said: string;
};

export const storeIsAway: Fault = {
  codes: ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'SQLITE_CANTOPEN', 'SQLITE_IOERR', '57P01', '57P02', '57P03', '08001', '08006'],
  words: /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout)/,
  status: 503,
  answer: {
    vi: 'Kho bài chưa trả lời nên chưa lưu được gì; nội dung vẫn còn trong trang này. Hãy thử lưu lại sau ít phút.',
    en: 'The store does not answer, so nothing has been saved; what you typed is still in this form. Save again in a few minutes.',
  },
  said: 'it does not answer',
};

const faults: readonly Fault[] = [
  {
    codes: ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100'],
    words: /^(?:SQLITE_FULL: )?database or disk is full/,
    status: 507,
    answer: {
      vi: 'Ổ đĩa của máy chủ đã đầy nên chưa lưu được gì; nội dung vẫn còn trong trang này. Hãy báo người quản trị rồi lưu lại.',
      en: 'The disk of the server is full, so nothing has been saved; what you typed is still in this form. Tell the operator, then save again.',
    },
    said: 'the disk is full; make room',
  },
  {
    codes: ['SQLITE_READONLY', 'EROFS', 'EACCES', '25006'],
    words: /attempt to write a readonly database/,
    status: 503,
    answer: {
      vi: 'Kho của máy chủ chỉ đọc được nên chưa lưu được gì; nội dung vẫn còn trong trang này. Hãy báo người quản trị rồi lưu lại.',
      en: 'The store of the server can only be read, so nothing has been saved; what you typed is still in this form. Tell the operator, then save again.',
    },
    said: 'it can only be read; look at its file system, or at which server is the primary one',
  },
  storeIsAway,
];

/** An error and those that it was made of, the outermost first: each layer wraps that of the one below. */
function layersOf(error: unknown): (Error & { code?: unknown })[] {
  const layers: Error[] = [];
  for (let layer = error; layer instanceof Error && layers.length < 6; layer = layer.cause) layers.push(layer);
  return layers;
}

/**
 * Which of the store's faults an error is; null for one of another kind. Words are looked for in what the driver itself has
 * said: the layers above repeat what somebody has typed.
 */
export function storeFaultOf(error: unknown): Fault | null {
  const layers = layersOf(error);
  const innermost = layers.at(-1)?.message ?? '';
  const isNamed = ({ codes, words }: Fault): boolean =>
    layers.some(({ code }) => typeof code === 'string' && codes.includes(code)) || (words?.test(innermost) ?? false);
  return faults.find(isNamed) ?? null;
}

/** Milliseconds between two lines of the log on the same: each reader and editor has it. */
const pause = 60_000;
const lastSaid = new Map<Fault, number>();

/** Says to an editor what has become of their text when the store cannot take it, and to the operator what to look at. */
export const sayStoreFault: AfterErrorHook = ({ error, req }) => {
  const fault = storeFaultOf(error);
  if (!fault) return undefined;
  if (Date.now() - (lastSaid.get(fault) ?? 0) > pause) {
    console.error(`The store could not do what was asked: ${fault.said}.`);
    lastSaid.set(fault, Date.now());
  }
  return { status: fault.status, response: { errors: [{ message: inLanguageOf(req, fault.answer) }] } };
};
