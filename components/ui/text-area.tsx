import { useId, type ComponentProps, type ReactNode } from 'react';
import { CONTROL_FRAME, describeField, Field } from './field';

type TextAreaProps = ComponentProps<'textarea'> & { label: ReactNode; hint?: ReactNode; error?: ReactNode };

/** Several lines of text; grows with them where the browser can. */
export function TextArea({ label, hint, error, id, className, rows = 3, ...rest }: TextAreaProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} {...(className ? { className } : {})}>
      <span className={CONTROL_FRAME}>
        <textarea {...rest} rows={rows} id={fieldId} {...describeField(fieldId, hint, error)} className="min-w-0 flex-1 resize-y bg-transparent py-1 field-sizing-content outline-none" />
      </span>
    </Field>
  );
}
