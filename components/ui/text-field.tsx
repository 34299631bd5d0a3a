import { useId, type ComponentProps, type ReactNode } from 'react';
import { CONTROL_FRAME, describeField, Field } from './field';

type TextFieldProps = Omit<ComponentProps<'input'>, 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Stands inside the field, after the text. */
  unit?: ReactNode;
};

/** One line of text. Uncontrolled by default (`name`, `defaultValue`), so that forms post without script. */
export function TextField({ label, hint, error, unit, id, className, ...rest }: TextFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} {...(className ? { className } : {})}>
      <span className={CONTROL_FRAME}>
        <input {...rest} id={fieldId} {...describeField(fieldId, hint, error)} className="min-w-0 flex-1 bg-transparent py-1 outline-none" />
        {unit ? <span className="text-2 text-ink-3">{unit}</span> : null}
      </span>
    </Field>
  );
}
