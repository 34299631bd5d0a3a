import clsx from 'clsx';
import type { ImportState } from './use-import';

const STEPS = [
  { step: 'file', label: 'File' },
  { step: 'mapping', label: 'Columns' },
  { step: 'check', label: 'Check' },
  { step: 'done', label: 'Done' },
] as const satisfies readonly { step: ImportState['step']; label: string }[];

export function ImportSteps({ step }: { step: ImportState['step'] }) {
  return (
    <ol aria-label="Steps" className="flex gap-5 border-b border-rule text-2">
      {STEPS.map(({ step: own, label }, index) => (
        <li key={own} aria-current={own === step ? 'step' : undefined} className={clsx('-mb-px border-b-2 py-1.5', own === step ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-3')}>
          <span className="num">{index + 1}</span> {label}
        </li>
      ))}
    </ol>
  );
}
