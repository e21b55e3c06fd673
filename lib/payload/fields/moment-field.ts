import type { DateField, DateFieldValidation } from 'payload';
import { staffOnlyField } from '../access';
import { inLanguageOf } from '../refuse';
import { isAhead } from '../workflow/moves';

/** A day and time, shown and typed in the newspaper's zone wherever the editor's machine is. */
export function momentField(field: Omit<DateField, 'type'>): DateField {
  return {
    ...field,
    type: 'date',
    // Whose zone it was typed in is of no more use to readers than a time that they are not shown.
    timezone: { override: ({ baseField }) => ({ ...baseField, access: { read: staffOnlyField } }) },
    admin: {
      ...field.admin,
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy - HH:mm', timeFormat: 'HH:mm', timeIntervals: 15 },
    },
  } as DateField;
}

type Sentence = { vi: string; en: string };

/** Refuses a time that lies ahead, and, where there is a sentence for it, that there is none. */
export const refuseTimeAhead =
  ({ ahead, missing }: { ahead: Sentence; missing?: Sentence }): DateFieldValidation =>
  (value, { req }) => {
    const isRight = value ? !isAhead(new Date(value).toISOString(), Date.now()) : !missing;
    if (isRight) return true;
    const sentence = value ? ahead : missing!;
    return inLanguageOf(req, sentence);
  };
