import { useId, type ComponentProps, type ReactNode } from 'react';
import { CONTROL_FRAME, describeField, Field } from './field';
import { Icon } from './icon';

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = Omit<ComponentProps<'select'>, 'children'> & {
  label: ReactNode;
  options: readonly SelectOption[];
  hint?: ReactNode;
  error?: ReactNode;
  /** Keep the label for screen readers only. */
  labelHidden?: boolean;
};

/** The browser's own list: best on touch, by keyboard and in weight. */
export function Select({ label, options, hint, error, labelHidden = false, id, className, ...rest }: SelectProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const name = labelHidden ? <span className="sr-only">{label}</span> : label;
  return (
    <Field id={fieldId} label={name} hint={hint} error={error} {...(className ? { className } : {})}>
      <span className={`${CONTROL_FRAME} relative pr-0`}>
        <select {...rest} id={fieldId} {...describeField(fieldId, hint, error)} className="min-w-0 flex-1 appearance-none bg-transparent py-1 pr-6 outline-none [&>option]:bg-raised">
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={13} className="pointer-events-none absolute right-2 text-ink-3" />
      </span>
    </Field>
  );
}
