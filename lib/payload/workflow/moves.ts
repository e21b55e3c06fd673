import { isAtLeast, roleNames, stateNames, type Role, type State } from './states';

/** A sentence for whoever is refused, in both languages. */
export type Words = { vi: string; en: string };

type Move = {
  from: readonly State[];
  to: State;
  /** The least role that may make the move; a reporter only with an article of their own. */
  least: Role;
  label: Words;
  /** The move needs a sentence that says why, for whoever gets the article or asks later. */
  needsNote?: true;
  /** Whoever alone has written the article may not make the move. */
  fourEyes?: true;
};

/**
 * Who may move an article from where to where: the one table that the form's buttons, the access rules and the hooks read.
 * Two moves never share both ends, so what a writer asks for by naming a state is one move.
 */
export const moves = {
  submit: { from: ['draft', 'sentBack'], to: 'submitted', least: 'reporter', label: { vi: 'Gửi biên tập', en: 'Submit' } },
  withdraw: { from: ['submitted'], to: 'draft', least: 'reporter', label: { vi: 'Rút về', en: 'Withdraw' } },
  take: { from: ['submitted', 'draft'], to: 'inEdit', least: 'editor', label: { vi: 'Nhận biên tập', en: 'Take in edit' } },
  sendBack: {
    from: ['submitted', 'inEdit', 'approved'],
    to: 'sentBack',
    least: 'editor',
    needsNote: true,
    label: { vi: 'Trả lại phóng viên', en: 'Send back' },
  },
  approve: {
    from: ['submitted', 'inEdit'],
    to: 'approved',
    least: 'managingEditor',
    fourEyes: true,
    label: { vi: 'Duyệt', en: 'Approve' },
  },
  reopen: { from: ['approved', 'scheduled'], to: 'inEdit', least: 'managingEditor', label: { vi: 'Mở lại để sửa', en: 'Reopen' } },
  schedule: { from: ['approved'], to: 'scheduled', least: 'managingEditor', label: { vi: 'Hẹn giờ đăng', en: 'Schedule' } },
  unschedule: { from: ['scheduled'], to: 'approved', least: 'managingEditor', label: { vi: 'Bỏ hẹn giờ', en: 'Unschedule' } },
  publish: { from: ['approved', 'scheduled'], to: 'published', least: 'managingEditor', label: { vi: 'Đăng', en: 'Publish' } },
  /** The short road for breaking news: from writing to readers at once. */
  publishAtOnce: {
    from: ['draft', 'submitted', 'sentBack', 'inEdit'],
    to: 'published',
    least: 'managingEditor',
    fourEyes: true,
    label: { vi: 'Đăng ngay', en: 'Publish at once' },
  },
  takeDown: {
    from: ['published'],
    to: 'inEdit',
    least: 'managingEditor',
    label: { vi: 'Hạ bài để sửa', en: 'Take down' },
  },
  retract: { from: ['published'], to: 'retracted', least: 'managingEditor', needsNote: true, label: { vi: 'Gỡ bài', en: 'Retract' } },
  restore: { from: ['retracted'], to: 'inEdit', least: 'editorInChief', needsNote: true, label: { vi: 'Khôi phục', en: 'Restore' } },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;

/** Whom the rule of four eyes binds. */
export const fourEyesOptions = ['everyone', 'exceptEditorInChief', 'nobody'] as const;
export const fourEyesNames: Record<FourEyes, Words> = {
  everyone: { vi: 'Áp dụng với mọi người', en: 'Binds everybody' },
  exceptEditorInChief: { vi: 'Trừ Tổng biên tập', en: 'Except the editor-in-chief' },
  nobody: { vi: 'Không áp dụng', en: 'Off' },
};
export type FourEyes = (typeof fourEyesOptions)[number];

export type Mover = { id: number; role: Role };

export type MovingArticle = {
  state: State;
  /** Ids of the users who have changed its text. */
  writtenBy: readonly number[];
  publishedAt: string | null;
  embargoUntil: string | null;
  scheduledFor: string | null;
};

export function moveBetween(from: State, to: State): MoveName | null {
  const found = Object.entries(moves).find(([, move]) => move.to === to && (move.from as readonly State[]).includes(from));
  return found ? (found[0] as MoveName) : null;
}

export const refusals = {
  role: (move: Move) => ({
    vi: `"${move.label.vi}" cần vai trò ${roleNames[move.least].vi.toLowerCase()} trở lên.`,
    en: `To "${move.label.en}" takes the role of ${roleNames[move.least].en.toLowerCase()} or above.`,
  }),
  notOwn: () => ({ vi: 'Bài này do người khác viết.', en: 'Somebody else has written this article.' }),
  note: (move: Move) => ({
    vi: `"${move.label.vi}" cần một câu nói rõ lý do.`,
    en: `To "${move.label.en}" takes a sentence that says why.`,
  }),
  fourEyes: () => ({
    vi: 'Bài này chỉ một mình bạn viết; cần người khác đọc và duyệt.',
    en: 'You alone have written this article; somebody else has to read and approve it.',
  }),
  embargo: () => ({
    vi: 'Bài còn trong thời hạn cấm đăng; chỉ Tổng biên tập được đăng sớm, và phải nói rõ lý do.',
    en: 'The article is under embargo; only the editor-in-chief may publish it earlier, and has to say why.',
  }),
  noTime: () => ({ vi: 'Hãy chọn giờ đăng.', en: 'Choose the time of publishing.' }),
  past: () => ({ vi: 'Giờ đăng đã qua; hãy chọn giờ khác hoặc đăng ngay.', en: 'That time is past; choose another, or publish now.' }),
  future: () => ({
    vi: 'Giờ đăng ở tương lai; hãy dùng "Hẹn giờ đăng", hoặc xóa giờ để đăng ngay.',
    en: 'The time of publishing lies ahead; use "Schedule", or clear it to publish now.',
  }),
  scheduledUnderEmbargo: () => ({
    vi: 'Giờ đăng sớm hơn thời hạn cấm đăng.',
    en: 'The time of publishing is before the end of the embargo.',
  }),
  takeDownTime: () => ({
    vi: 'Hẹn giờ hạ bài cần vai trò thư ký tòa soạn trở lên.',
    en: 'To set a time for taking down takes the role of managing editor or above.',
  }),
  pastTakeDown: () => ({
    vi: 'Giờ hạ bài đã qua; hãy chọn giờ khác, hoặc hạ bài ngay.',
    en: 'That time is past; choose another, or take the article down now.',
  }),
} satisfies Record<string, (move: Move) => Words>;

/**
 * Why a person may not make a move with an article now, in both languages; null when they may.
 * @param note the reason that they gave
 * @param now as milliseconds, or the moment at which a schedule comes due
 */
export function refusalOf(
  name: MoveName,
  { mover, article, note, fourEyes, now }: { mover: Mover; article: MovingArticle; note: string; fourEyes: FourEyes; now: number },
): Words | null {
  const move: Move = moves[name];
  const refuse = (reason: keyof typeof refusals): Words => refusals[reason](move);
  if (!isAtLeast(mover.role, move.least)) return refuse('role');
  if (mover.role === 'reporter' && !article.writtenBy.includes(mover.id)) return refuse('notOwn');
  if (move.needsNote && note.trim() === '') return refuse('note');
  if (move.fourEyes && isBound(mover, fourEyes) && article.writtenBy.length > 0 && article.writtenBy.every((id) => id === mover.id)) {
    return refuse('fourEyes');
  }
  const embargo = article.embargoUntil ? Date.parse(article.embargoUntil) : 0;
  if (move.to === 'published' && embargo > now && !(mover.role === 'editorInChief' && note.trim() !== '')) return refuse('embargo');
  if (move.to === 'published' && isAhead(article.publishedAt, now)) return refuse('future');
  if (move.to === 'scheduled') {
    if (!article.scheduledFor) return refuse('noTime');
    if (Date.parse(article.scheduledFor) <= now) return refuse('past');
    if (embargo > Date.parse(article.scheduledFor)) return refuse('scheduledUnderEmbargo');
  }
  return null;
}

/** A minute's grace for clocks that differ. */
export function isAhead(time: string | null | undefined, now: number): boolean {
  return Boolean(time) && Date.parse(time!) > now + 60_000;
}

function isBound(mover: Mover, fourEyes: FourEyes): boolean {
  return fourEyes === 'everyone' || (fourEyes === 'exceptEditorInChief' && mover.role !== 'editorInChief');
}

/** Why there is no such move, naming both states. */
export function noSuchMove(from: State, to: State): Words {
  return {
    vi: `Không thể chuyển bài từ "${stateNames[from].vi}" sang "${stateNames[to].vi}".`,
    en: `An article cannot go from "${stateNames[from].en}" to "${stateNames[to].en}".`,
  };
}
