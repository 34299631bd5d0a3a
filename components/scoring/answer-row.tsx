'use client';

import { memo, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { RangeField } from '@/components/ui/range-field';
import { TextArea } from '@/components/ui/text-area';
import type { Criterion } from '@/lib/domain/scoring/criterion';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { unitOf, type compareAnswers } from '@/lib/features/scoring/view-model';
import { AnswerStrip } from './answer-strip';
import { OthersAnswers } from './others-answers';
import { Rubric } from './rubric';
import { readDraft, type Draft } from './sheet-drafts';

type AnswerRowProps = {
  criterion: Criterion;
  model: ScoringModel;
  draft: Draft;
  /** Null while others' answers are hidden. */
  comparison: ReturnType<typeof compareAnswers> | null;
  /** Viewers read only. */
  isReadOnly: boolean;
  onChange: (criterion: Criterion, change: Partial<Pick<Draft, 'text' | 'note' | 'source'>>) => void;
  /** Opens the calculator that fills this answer, if there is one. */
  onCalculate?: ((key: string) => void) | undefined;
};

const SOURCES: Partial<Record<Draft['source'], string>> = { triage: 'From the triage calculator.', accuracyCost: 'From the data-and-accuracy calculator.', estimate: 'From the estimate.', import: 'Imported.' };

/** One question: its field with the strip, its rubric beside it, a note, and later what the others answered. */
export const AnswerRow = memo(function AnswerRow({ criterion, model, draft, comparison, isReadOnly, onChange, onCalculate }: AnswerRowProps) {
  const [isNoteOpen, setNoteOpen] = useState(false);
  const { key, name, question, scale, rubric } = criterion;
  const row = useRef<HTMLDivElement>(null);
  const openNote = () => {
    flushSync(() => setNoteOpen(true));
    row.current?.querySelector('textarea')?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey) return;
    if (event.key.toLowerCase() === 'n') openNote();
    else if (event.key.toLowerCase() === 'c' && onCalculate) onCalculate(key);
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the field inside
    <div ref={row} data-criterion={key} onKeyDown={press} className="grid scroll-mt-16 gap-x-8 gap-y-2 border-b border-rule py-3 md:grid-cols-[minmax(0,7fr)_minmax(0,6fr)]">
      <div className="grid min-w-0 content-start gap-1">
        {isReadOnly ? (
          <p className="text-2">
            <QuestionLabel name={name} question={question} />
          </p>
        ) : (
          <div className="flex items-start gap-1">
            <div className="min-w-0 flex-1">
              <RangeField
                key={draft.filled}
                label={<QuestionLabel name={name} question={question} />}
                defaultValue={draft.text}
                unit={unitOf(criterion, model.currency)}
                hint={SOURCES[draft.source]}
                parse={(text) => readDraft(criterion, model, text)}
                draw={(interval) => <AnswerStrip interval={interval} scale={scale} />}
                onRead={(_reading, text) => onChange(criterion, { text, source: 'person' })}
              />
            </div>
            <span className="flex pt-0.5">
              {onCalculate ? <IconButton tabIndex={-1} label={`Calculate ${name} (Alt C)`} icon={<Icon name="calculator" />} onClick={() => onCalculate(key)} /> : null}
              <IconButton tabIndex={-1} label={`Note on ${name} (Alt N)`} icon={<Icon name="message-square-text" />} onClick={openNote} />
            </span>
          </div>
        )}
        {(isNoteOpen || draft.note !== '') && !isReadOnly ? <TextArea key={`note ${draft.filled}`} label="Note" rows={1} defaultValue={draft.note} maxLength={2000} onChange={(event) => onChange(criterion, { note: event.target.value })} /> : null}
        {comparison ? <OthersAnswers comparison={comparison} own={draft.interval} scale={scale} currency={model.currency} /> : null}
      </div>
      {rubric.length > 0 ? <Rubric criterion={criterion} currency={model.currency} median={draft.interval?.p50 ?? null} /> : null}
    </div>
  );
});

function QuestionLabel({ name, question }: { name: string; question: string }) {
  return (
    <>
      <span className="font-medium">{name}</span> <span className="block font-normal text-ink-2">{question}</span>
    </>
  );
}
