/** Where an article stands on its way to the reader. Each language version has its own. */
export const states = ['draft', 'submitted', 'sentBack', 'inEdit', 'approved', 'scheduled', 'published', 'retracted'] as const;
export type State = (typeof states)[number];

type Words = { vi: string; en: string };

export const stateNames: Record<State, Words> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  submitted: { vi: 'Chờ biên tập', en: 'Submitted' },
  sentBack: { vi: 'Trả lại', en: 'Sent back' },
  inEdit: { vi: 'Đang biên tập', en: 'In edit' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  scheduled: { vi: 'Hẹn giờ', en: 'Scheduled' },
  published: { vi: 'Đã đăng', en: 'Published' },
  retracted: { vi: 'Đã gỡ', en: 'Retracted' },
};

/** From the least to the most responsible; each may do what those before it may. */
export const roles = ['reporter', 'editor', 'managingEditor', 'editorInChief'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, Words> = {
  reporter: { vi: 'Phóng viên', en: 'Reporter' },
  editor: { vi: 'Biên tập viên', en: 'Editor' },
  managingEditor: { vi: 'Thư ký tòa soạn', en: 'Managing editor' },
  editorInChief: { vi: 'Tổng biên tập', en: 'Editor-in-chief' },
};

export function isAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}

/**
 * The least role that may change the text of an article in a state. A reporter may change only what they have written;
 * null: nobody may.
 */
export const writers: Record<State, Role | null> = {
  draft: 'reporter',
  submitted: 'editor',
  sentBack: 'reporter',
  inEdit: 'editor',
  approved: 'managingEditor',
  scheduled: 'managingEditor',
  published: 'editor',
  retracted: null,
};

/** The states in which an article waits for a role: what a desk shows first. */
export function waitsFor(role: Role): State[] {
  const waiting: Record<Role, State[]> = {
    reporter: ['sentBack'],
    editor: ['submitted'],
    managingEditor: ['submitted', 'inEdit', 'approved'],
    editorInChief: ['submitted', 'inEdit', 'approved'],
  };
  return waiting[role];
}
