import clsx from 'clsx';
import type { ProjectChoice } from '@/lib/features/planning/schema';

type ProjectOptionsProps = { id: string; label: string; isOpen: boolean; options: readonly ProjectChoice[]; activeId: string | undefined; onChoose: (option: ProjectChoice) => void };

/** The list under a project field. Stage and owner tell projects of the same name apart. Keys are handled by the field. */
export function ProjectOptions({ id, label, isOpen, options, activeId, onChoose }: ProjectOptionsProps) {
  return (
    <div hidden={!isOpen} className="absolute inset-x-0 top-full z-20 mt-px max-h-52 overflow-y-auto rounded-2 border border-rule-2 bg-raised p-1 shadow-popover">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select can't be filtered by typing */}
      <div id={id} role="listbox" aria-label={label}>
        {options.map((option) => (
          <Option key={option.id} id={`${id}-${option.id}`} option={option} isActive={option.id === activeId} onChoose={onChoose} />
        ))}
      </div>
      {options.length === 0 ? <p className="px-2 py-1 text-2 text-ink-3">No project is called that.</p> : null}
    </div>
  );
}

type OptionProps = { id: string; option: ProjectChoice; isActive: boolean; onChoose: (option: ProjectChoice) => void };

function Option({ id, option, isActive, onChoose }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus and the keys
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select can't be filtered by typing
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      // Before the field loses focus, which would close the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
      className={clsx('flex min-h-control cursor-pointer items-baseline gap-2 rounded-1 px-2 py-1 text-3 hover:bg-paper-3', isActive && 'bg-paper-3')}
    >
      <span className="truncate">{option.name}</span>
      <span className="ml-auto shrink-0 text-1 text-ink-3">{[option.stage, option.owner].filter(Boolean).join(' · ')}</span>
    </div>
  );
}
