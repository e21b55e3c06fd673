import 'server-only';

export { isNewsletterOffered } from './is-offered';
export { keepSendingNewsletters } from './keep-sending';
export { oldestDue as oldestDueMail } from './mail-queue';
export { confirmByLink, signUp, unsubscribeByLink } from './sign-up';
export { confirmDays } from './subscribers';
