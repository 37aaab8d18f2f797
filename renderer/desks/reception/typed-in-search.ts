import type { PersonInput } from './person-form.ts';

/** What was typed into the search goes into the form: a name, or a number that can only be of one kind. */
export function typedInSearch(text: string): Partial<PersonInput> {
  const typed = text.trim();
  const number = typed.replace(/[\s.-]/g, '').toUpperCase();
  if (/^\d{12}$/.test(number)) return { identityNumber: number };
  if (/^([A-Z]{2}\d{13}|[1-9]\d{9})$/.test(number)) return { insuranceNumber: number };
  if (/^0\d{9}$/.test(number)) return { phone: typed };
  return /\d/.test(typed) ? {} : { name: typed };
}
