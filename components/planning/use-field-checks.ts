'use client';

import { useState, type FocusEvent } from 'react';
import { readTexts } from '@/components/ui/read-texts';
import type { FieldCheck } from './field-checks';

/**
 * Checks a field when it is left. What was typed stays; what the server answers stands until the field is left again.
 *
 * @param checks by name of the field
 */
export function useFieldChecks<Name extends string>(checks: Readonly<Record<Name, FieldCheck>>, answered: (path: string) => string | undefined) {
  const [found, setFound] = useState<Readonly<Record<string, string | null>>>({});
  const leave = (name: Name, { value, form }: HTMLInputElement) => {
    const problem = checks[name](value, (other) => (form ? (readTexts(form, [other])[other] ?? '') : ''));
    setFound((before) => ({ ...before, [name]: problem }));
  };
  /** The properties of the field. */
  const field = (name: Name) => ({
    name,
    error: name in found ? (found[name] ?? undefined) : answered(name),
    onBlur: (event: FocusEvent<HTMLInputElement>) => leave(name, event.target),
  });
  return { field, forget: () => setFound({}) };
}
