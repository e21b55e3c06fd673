'use client';

import {
  Button,
  PopupList,
  Popup,
  toast,
  useAuth,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormFields,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui';
import { useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';
import { isAhead, moves, type MoveName } from '@/lib/payload/workflow/moves';
import { isAtLeast, type Role, type State } from '@/lib/payload/workflow/states';
import { useNewspaperZone } from './use-newspaper-zone';
import { instantInZone, zonedInput } from './zoned-input';
import { adminLanguage, fill, newsroomWords } from './words';
import './newsroom.css';

/** The move that each state is there for comes first; the others stand in the list beside it. */
const firstChoices: MoveName[] = ['publish', 'approve', 'take', 'submit', 'publishAtOnce'];

function movesFor(state: State, role: Role): MoveName[] {
  const allowed = (Object.keys(moves) as MoveName[]).filter(
    (name) => (moves[name].from as readonly State[]).includes(state) && isAtLeast(role, moves[name].least),
  );
  const rank = (name: MoveName) => (firstChoices.includes(name) ? firstChoices.indexOf(name) : firstChoices.length);
  return allowed.sort((one, other) => rank(one) - rank(other));
}

/**
 * In place of Payload's "Publish": the article's moves, as far as they are this person's. The form is saved with the move,
 * in one write; where nothing was typed, the move alone is sent.
 */
export function MoveButtons() {
  const { i18n } = useTranslation();
  const language = adminLanguage(i18n.language);
  const words = newsroomWords[language];
  const zone = useNewspaperZone();
  const { user } = useAuth<{ id: number; email: string; role: Role; collection: 'users' } & Record<string, unknown>>();
  const { id, hasSavePermission } = useDocumentInfo();
  const { config } = useConfig();
  const { submit, setProcessing, setSubmitted, dispatchFields } = useForm();
  const modified = useFormModified();
  const state = (useFormFields(([fields]) => fields.state?.value) as State | undefined) ?? 'draft';
  const scheduledFor = useFormFields(([fields]) => fields.scheduledFor?.value) as string | undefined;
  const embargoUntil = useFormFields(([fields]) => fields.embargoUntil?.value) as string | undefined;
  const revision = useFormFields(([fields]) => fields.revision?.value) as number | undefined;
  const [asked, setAsked] = useState<MoveName | null>(null);
  const [sending, setSending] = useState(false);
  // While the form saves itself it does not know yet which version it has.
  const saving = useFormBackgroundProcessing();
  const busy = sending || saving;
  // What was typed into the dialog outlives a refusal, so that nobody types a reason twice.
  const [typed, setTyped] = useState<Record<string, string>>({});
  if (!id || !user || !hasSavePermission) return null;

  const send = async (data: Record<string, unknown>): Promise<void> => {
    setSending(true);
    const action = `${config.routes.api}/articles/${id}?depth=0&fallback-locale=null`;
    try {
      if (modified) {
        const result = (await submit({
          action,
          method: 'PATCH',
          overrides: data,
          skipValidation: data.state !== undefined && data.state !== 'published',
        })) as { res?: Response } | undefined;
        if (result?.res?.ok) window.location.reload();
      } else {
        // Closed meanwhile, as while the form is sent: what is typed now would be gone with the page.
        setProcessing(true);
        const answer = await fetch(action, {
          method: 'PATCH',
          headers: { 'content-type': 'application/json', 'accept-language': i18n.language },
          body: JSON.stringify({ ...data, revision }),
        });
        const body = (await answer.json().catch(() => ({}))) as { errors?: ApiErrors };
        if (answer.ok) window.location.reload();
        else {
          // A notice is gone after seconds: what is wrong stands at its field as well, as it does where the form is sent.
          setSubmitted(true);
          dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: fieldsIn(body.errors) });
          toast.error(sentencesOf(body.errors) || words.failed);
        }
      }
    } catch {
      toast.error(words.failed);
    } finally {
      setProcessing(false);
      setSending(false);
    }
  };

  const needsNote = (name: MoveName): boolean =>
    'needsNote' in moves[name] || (moves[name].to === 'published' && isAhead(embargoUntil, Date.now()));

  const ask = (name: MoveName): void => {
    const { to } = moves[name];
    if (needsNote(name) || to === 'scheduled') setAsked(name);
    else void send(wanted(name));
  };

  const confirm = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // React would have it bubble to the article's form, from which this one stands apart.
    event.stopPropagation();
    if (!asked) return;
    const values = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setTyped(values);
    setAsked(null);
    void send({
      ...wanted(asked),
      moveNote: values.note,
      ...(values.scheduledFor ? { scheduledFor: instantInZone(values.scheduledFor, zone) } : {}),
      ...(values.notice === undefined ? {} : { retraction: { notice: values.notice } }),
    });
  };

  const allowed = movesFor(state, user.role);
  const canUpdate = state === 'published' && isAtLeast(user.role, 'editor');
  const [first, ...others] = allowed;
  const main = canUpdate ? null : first;
  // Breaking news waits for no list.
  const isUrgent = others.includes('publishAtOnce');
  const rest = canUpdate ? allowed : others.filter((name) => name !== 'publishAtOnce');
  return (
    <div className="newsroom-moves" data-state={state}>
      {canUpdate && (
        <Button buttonStyle="primary" size="medium" disabled={busy} onClick={() => void send({ _status: 'published' })}>
          {words.update}
        </Button>
      )}
      {main && (
        <Button buttonStyle="primary" size="medium" disabled={busy} onClick={() => ask(main)} id={`move-${main}`}>
          {moves[main].label[language]}
        </Button>
      )}
      {isUrgent && (
        <Button buttonStyle="secondary" size="medium" disabled={busy} onClick={() => ask('publishAtOnce')} id="move-publishAtOnce">
          {moves.publishAtOnce.label[language]}
        </Button>
      )}
      {rest.length > 0 && (
        <Popup
          button={<span className="newsroom-more">{words.more} ▾</span>}
          horizontalAlign="right"
          size="medium"
          id="newsroom-other-moves"
          render={({ close }: { close: () => void }) => (
            <PopupList.ButtonGroup>
              {rest.map((name) => (
                <PopupList.Button
                  key={name}
                  id={`move-${name}`}
                  disabled={busy}
                  onClick={() => {
                    close();
                    ask(name);
                  }}
                >
                  {moves[name].label[language]}
                </PopupList.Button>
              ))}
            </PopupList.ButtonGroup>
          )}
        />
      )}
      {asked &&
        createPortal(
          <dialog ref={showModal} onClose={() => setAsked(null)} className="newsroom-dialog" aria-labelledby="newsroom-dialog-title">
            <form method="dialog" onSubmit={confirm}>
              <h2 id="newsroom-dialog-title">{moves[asked].label[language]}</h2>
              {moves[asked].to === 'scheduled' && (
                <label>
                  {fill(words.scheduledFor, { zone })}
                  <input
                    type="datetime-local"
                    name="scheduledFor"
                    required
                    defaultValue={typed.scheduledFor ?? zonedInput(scheduledFor, zone)}
                  />
                </label>
              )}
              <label>
                {words.reason}
                {needsNote(asked) ? '' : ` (${words.optional})`}
                <textarea
                  name="note"
                  rows={3}
                  required={needsNote(asked)}
                  maxLength={1000}
                  defaultValue={typed.note}
                  aria-describedby="newsroom-reason-hint"
                />
              </label>
              <p id="newsroom-reason-hint">{words.reasonHint}</p>
              {moves[asked].to === 'retracted' && (
                <label>
                  {words.notice}
                  <textarea name="notice" rows={3} maxLength={1000} defaultValue={typed.notice} />
                </label>
              )}
              <p className="newsroom-dialog-ways">
                <button type="button" onClick={() => setAsked(null)}>
                  {words.cancel}
                </button>
                <button type="submit" className="newsroom-confirm">
                  {words.confirm}
                </button>
              </p>
            </form>
          </dialog>,
          // Inside the form of the article a form of its own would not be one.
          document.body,
        )}
    </div>
  );
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

/** What a move asks of the server. */
function wanted(name: MoveName): Record<string, unknown> {
  const { to } = moves[name];
  return { state: to, ...(to === 'published' ? { _status: 'published' } : {}) };
}

type RefusedField = { path: string; label?: string; message: string };
type ApiErrors = { message: string; data?: { errors?: RefusedField[] } }[];

const fieldsIn = (errors: ApiErrors = []): RefusedField[] => errors.flatMap(({ data }) => data?.errors ?? []);

/** What the server says, with each field that it refused. */
function sentencesOf(errors: ApiErrors = []): string {
  return errors
    .map((error) => {
      const fields = fieldsIn([error]);
      return fields.length > 0 ? fields.map(({ path, label, message }) => `${label ?? path}: ${message}`).join(' ') : error.message;
    })
    .join(' ');
}
