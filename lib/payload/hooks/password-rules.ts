import type { CollectionBeforeOperationHook } from 'payload';
import { readEnvironment } from '@/lib/env';
import { slugify } from '@/lib/slug';
import { refuse } from '../refuse';

/** Characters. Without rules of composition, which only make passwords alike (NIST SP 800-63B-4 §3.1.1.2; OWASP ASVS 5.0, 6.2). */
const shortestPassword = 12;

/** A longer one is no better, and costs the same to refuse as to hash. */
const longestPassword = 256;

const words = {
  short: {
    vi: `Mật khẩu cần ít nhất ${shortestPassword} ký tự: vài từ không liên quan đến nhau thì vừa dễ nhớ vừa khó đoán.`,
    en: `A password needs at least ${shortestPassword} characters: a few unrelated words are easy to remember and hard to guess.`,
  },
  long: { vi: `Mật khẩu dài nhất ${longestPassword} ký tự.`, en: `A password has at most ${longestPassword} characters.` },
  common: {
    vi: 'Mật khẩu này nằm trong danh sách những mật khẩu hay bị đoán nhất; hãy chọn cái khác.',
    en: 'This password is on the lists of those that are guessed first; choose another.',
  },
  repeated: {
    vi: 'Mật khẩu này chỉ lặp lại vài ký tự; hãy chọn cái khác.',
    en: 'This password only repeats a few characters; choose another.',
  },
  ofNewsroom: {
    vi: 'Mật khẩu này chỉ gồm tên báo và chức danh, ai cũng đoán được; hãy chọn cái khác.',
    en: 'This password is only the name of the newspaper and of jobs, which anybody guesses; choose another.',
  },
  own: {
    vi: 'Mật khẩu không được là địa chỉ thư của chính tài khoản.',
    en: 'A password must not be the email address of its account.',
  },
};

/** What an attacker of a newsroom tries next, without marks, spaces and digits; the newspaper's own host is another (ASVS 6.2.11). */
const ofNewsrooms: readonly string[] = [
  'trangnhat',
  'toasoan',
  'phongvien',
  'bientapvien',
  'thukytoasoan',
  'tongbientap',
  'newsroom',
  'reporter',
  'editorinchief',
  'managingeditor',
  'newspaper',
];

/** Whether a password says nothing but such words, however they are spelt and whatever stands between them. */
function isOfNewsroom(plain: string): boolean {
  const host = new URL(readEnvironment().siteUrl).hostname.split('.').filter((label) => label.length > 3);
  const words = [...ofNewsrooms, ...host].sort((one, other) => other.length - one.length);
  let rest = slugify(plain).replace(/[^a-z]/g, '');
  if (rest === '') return false;
  for (const word of words) rest = rest.replaceAll(word, '');
  return rest === '';
}

/** Loaded with the first password that is set: an ordinary start needs none. */
async function commonPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'] as readonly string[]);
}
let common: Promise<ReadonlySet<string>> | undefined;

/** What is wrong with a password, in both languages; null for one that may be used. @param email of the account, where it is known */
export async function faultOfPassword(password: string, email?: string): Promise<{ vi: string; en: string } | null> {
  const { length } = [...password];
  if (length < shortestPassword) return words.short;
  if (length > longestPassword) return words.long;
  const plain = password.toLowerCase();
  // "password2026!" is as common as "password".
  const stem = plain.replace(/[^\p{L}]+$/u, '');
  const known = await (common ??= commonPasswords());
  if (known.has(plain) || (stem !== '' && known.has(stem))) return words.common;
  if (isOfNewsroom(plain)) return words.ofNewsroom;
  if (new Set(plain).size < 5) return words.repeated;
  return email !== undefined && (plain === email.toLowerCase() || stem === email.toLowerCase().split('@')[0]) ? words.own : null;
}

/** Whoever sets a password, in a form, by a mail or by a command, is told at once what is wrong with it. */
export const refuseWeakPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return;
  const { data } = args as { data?: { password?: unknown; email?: unknown } };
  if (typeof data?.password !== 'string') return;
  const fault = await faultOfPassword(data.password, typeof data.email === 'string' ? data.email : undefined);
  if (fault) refuse(req, fault);
};
