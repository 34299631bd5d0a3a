'use client';

import { useState, useTransition } from 'react';

/** What every server action answers; the product's actions fill in the value. */
type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string; readonly fields: readonly { readonly path: string; readonly message: string }[] };

type Refusal = { readonly reason: string; readonly fields: readonly { readonly path: string; readonly message: string }[] };

/** Sends a form to a server action: whether it is under way, what was refused, and the problem of each field. */
export function useAction<Args extends unknown[], Value>(action: (...input: Args) => Promise<Answer<Value>>, onDone?: (value: Value) => void) {
  const [isPending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = (...input: Args) =>
    startTransition(async () => {
      const answer = await action(...input);
      setRefusal(answer.ok ? null : answer);
      if (answer.ok) onDone?.(answer.value);
    });
  const fieldError = (path: string): string | undefined => refusal?.fields.find((field) => field.path === path)?.message;
  const isAboutFields = (refusal?.fields.length ?? 0) > 0;
  return { submit, isPending, fieldError, formError: refusal && !isAboutFields ? refusal.reason : null };
}
