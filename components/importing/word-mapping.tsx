'use client';

import type { ReactNode } from 'react';
import { Select } from '@/components/ui/select';
import { WordList } from '@/components/ui/word-list';
import type { ImportMapping, Target } from '@/lib/domain/importing/import-mapping';
import { proposeStages, proposeStatuses, UNKNOWN_STANDING } from '@/lib/domain/importing/propose-values';
import { projectStatuses, projectStatusNames, type ProjectStatus } from '@/lib/domain/shared/project-status';
import { stageNames, stages, type Stage } from '@/lib/domain/shared/stage';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { FileAnalysis } from '@/lib/features/importing/schema';

type WordMappingProps = { analysis: FileAnalysis; mapping: ImportMapping; onChange: (mapping: ImportMapping) => void };
type Word = FileAnalysis['columns'][number]['values'][number];

const STAGES = stages.map((stage) => ({ value: stage, label: stageNames[stage] }));
const STATUSES = projectStatuses.map((status) => ({ value: status, label: projectStatusNames[status] }));

/** What the words of the stage, status and owner columns mean here. */
export function WordMapping({ analysis, mapping, onChange }: WordMappingProps) {
  const stageWords = wordsOf(analysis, mapping, 'stage');
  const statusWords = wordsOf(analysis, mapping, 'status');
  const ownerWords = wordsOf(analysis, mapping, 'owner');
  const people = [{ value: '', label: 'Nobody here' }, ...analysis.people.map(({ id, name }) => ({ value: id, label: name }))];
  const hasStatus = statusWords.length > 0;
  const readStage = (word: string) => mapping.stages[word] ?? proposeStages([word])[word] ?? UNKNOWN_STANDING;
  const setStage = (word: string, change: { stage?: Stage; status?: ProjectStatus }) => onChange({ ...mapping, stages: { ...mapping.stages, [word]: { ...readStage(word), ...change } } });
  return (
    <>
      <Words title="Stages" aside={hasStatus ? 'stage' : 'stage and status'} words={stageWords}>
        {({ text }) => (
          <>
            <Select label={`Stage of “${text}”`} labelHidden options={STAGES} value={readStage(text).stage} onChange={(event) => setStage(text, { stage: event.target.value as Stage })} />
            {hasStatus ? null : <Select label={`Status of “${text}”`} labelHidden options={STATUSES} value={readStage(text).status} onChange={(event) => setStage(text, { status: event.target.value as ProjectStatus })} />}
          </>
        )}
      </Words>
      <Words title="Statuses" words={statusWords}>
        {({ text }) => (
          <Select
            label={`Status “${text}”`}
            labelHidden
            options={STATUSES}
            value={mapping.statuses[text] ?? proposeStatuses([text])[text] ?? UNKNOWN_STANDING.status}
            onChange={(event) => onChange({ ...mapping, statuses: { ...mapping.statuses, [text]: event.target.value as ProjectStatus } })}
          />
        )}
      </Words>
      <Words title="Owners" aside="whoever is nobody here stays with the project in words" words={ownerWords}>
        {({ text }) => (
          <Select label={`Person “${text}”`} labelHidden options={people} value={mapping.owners[text] ?? ''} onChange={(event) => onChange({ ...mapping, owners: { ...mapping.owners, [text]: event.target.value || null } })} />
        )}
      </Words>
    </>
  );
}

/** The most frequent ones; the others are shown on request. */
const SHOWN = 8;

function wordsOf({ columns }: FileAnalysis, mapping: ImportMapping, target: Target): Word[] {
  return columns.filter(({ name }) => mapping.columns[name]?.target === target).flatMap(({ values }) => values);
}

function Words({ title, aside, words, children }: { title: string; aside?: string; words: readonly Word[]; children: (word: Word) => ReactNode }) {
  return (
    <WordList
      title={title}
      aside={aside}
      words={words}
      shown={SHOWN}
      sayMore={(hidden) => `Show ${formatCount(hidden)} more`}
      describe={({ text, count }) => (
        <>
          {text} <span className="num text-1 text-ink-3">{formatCount(count)}</span>
        </>
      )}
    >
      {(word) => <div className="flex gap-2 [&>*]:w-[150px]">{children(word)}</div>}
    </WordList>
  );
}
