import type { ComponentProps } from 'react';
import { PasswordField } from '../../ui/index.ts';
import { digitsOf } from './pin-form.ts';

/** A PIN while it is typed: masked, digits alone. */
export function PinField({ onChange, ...field }: ComponentProps<typeof PasswordField>) {
  return (
    <PasswordField {...field} onChange={(text) => onChange(digitsOf(text))} numeric maxLength={6} required />
  );
}
