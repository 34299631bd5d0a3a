const FIELDS = '[data-criterion] input';

export function focusFirstField(form: HTMLElement | null): void {
  form?.querySelector<HTMLInputElement>(FIELDS)?.focus({ preventScroll: true });
}

/** From one answer's field to the next (or the one before); whether there was one to leave. */
export function focusNextField(form: HTMLElement | null, from: EventTarget, isBack: boolean): boolean {
  const fields = [...(form?.querySelectorAll<HTMLInputElement>(FIELDS) ?? [])];
  const index = fields.findIndex((field) => field === from);
  if (index < 0) return false;
  const next = fields[index + (isBack ? -1 : 1)];
  next?.focus();
  next?.select();
  return true;
}
