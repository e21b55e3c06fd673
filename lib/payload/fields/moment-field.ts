import type { DateField } from 'payload';

/** A day and time, shown and typed in the newspaper's zone wherever the editor's machine is. */
export function momentField(field: Omit<DateField, 'type'>): DateField {
  return {
    ...field,
    type: 'date',
    timezone: true,
    admin: {
      ...field.admin,
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy - HH:mm', timeFormat: 'HH:mm', timeIntervals: 15 },
    },
  } as DateField;
}
