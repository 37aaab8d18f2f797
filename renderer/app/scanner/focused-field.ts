/** What a text field held at a moment, so that it can be put back as if nothing had been typed into it. */

export type TextField = HTMLInputElement | HTMLTextAreaElement;

export interface FieldMoment {
  field: TextField;
  value: string;
  /** The selection; `null` in fields that have none, such as numbers. */
  start: number | null;
  end: number | null;
}

const textTypes = new Set('text search tel url email password number date time month week'.split(' '));

/** The field into which keys type; nothing for buttons, choices, and the page itself. */
export function textFieldOf(target: EventTarget | null): TextField | undefined {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && textTypes.has(target.type) ? target : undefined;
}

export function momentOf(field: TextField): FieldMoment {
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** Gives the field back what it held, as if somebody had typed it. */
export function putBack({ field, value, start, end }: FieldMoment): void {
  if (field.value !== value) write(field, value);
  if (start !== null && end !== null) field.setSelectionRange(start, end);
}

/** Types a text where the cursor was at the moment. */
export function typeInto({ field, value, start, end }: FieldMoment, text: string): void {
  const at = start ?? value.length;
  write(field, value.slice(0, at) + text + value.slice(end ?? at));
  if (start !== null) field.setSelectionRange(at + text.length, at + text.length);
}

function write(field: TextField, value: string): void {
  const prototype =
    field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  // Past React, which else would take the value for its own and not tell the form.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
