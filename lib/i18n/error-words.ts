import type { Language } from './languages';

/**
 * The words of the error page. They stand in the code and not in `messages/`, because this page is shown when
 * something broke, perhaps the messages themselves; and because it runs in the browser, where the others never go.
 */
export const errorWords: Record<Language, { title: string; text: string; retry: string; front: string; reference: string }> = {
  vi: {
    title: 'Trang này đang trục trặc',
    text: 'Tòa soạn đã ghi nhận lỗi. Xin bạn đọc thử lại sau ít phút.',
    retry: 'Thử lại',
    front: 'Về trang nhất',
    reference: 'Mã lỗi',
  },
  en: {
    title: 'This page is not working at the moment',
    text: 'The newsroom has been told. Please try again in a few minutes.',
    retry: 'Try again',
    front: 'Go to the front page',
    reference: 'Error reference',
  },
};
