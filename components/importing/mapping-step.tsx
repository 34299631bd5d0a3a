'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Finding, Range } from '@/components/ui/finding';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { columnsOf, DATE_TARGETS, type ColumnMapping, type ImportMapping } from '@/lib/domain/importing/import-mapping';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { FileAnalysis } from '@/lib/features/importing/schema';
import { ColumnList } from './column-list';
import { WordMapping } from './word-mapping';

type MappingStepProps = { analysis: FileAnalysis; mapping: ImportMapping; isBusy: boolean; onChange: (mapping: ImportMapping) => void; onCheck: () => void; onBack: () => void };

export function MappingStep({ analysis, mapping, isBusy, onChange, onCheck, onBack }: MappingStepProps) {
  const [isAsked, setAsked] = useState(false);
  const missing = findMissing(analysis, mapping);
  const setColumn = (name: string, column: ColumnMapping): void => onChange({ ...mapping, columns: { ...mapping.columns, [name]: column } });
  const next = (): void => {
    setAsked(true);
    if (missing.length === 0) onCheck();
  };
  return (
    <div className="grid gap-6">
      <MappingFinding analysis={analysis} />
      <TextField
        label="Source"
        className="max-w-[420px]"
        value={mapping.source}
        maxLength={120}
        hint="The list that these projects come from. Importing it again under this name changes what is there, and doubles nothing."
        error={isAsked && mapping.source.trim() === '' ? 'Name the list that these projects come from.' : undefined}
        onChange={(event) => onChange({ ...mapping, source: event.target.value })}
      />
      <Section title="Columns" aside={analysis.isRemembered ? 'as they were set for this list before' : 'proposed from their names and contents'}>
        <ColumnList analysis={analysis} mapping={mapping} onChange={setColumn} />
      </Section>
      <WordMapping analysis={analysis} mapping={mapping} onChange={onChange} />
      <div className="grid gap-2">
        {isAsked && missing.length > 0 ? (
          <ul role="alert" className="text-2 text-warn">
            {missing.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button onClick={onBack}>Another file</Button>
          <Button variant="primary" busy={isBusy} onClick={next}>
            {isBusy ? 'Checking…' : 'Check the import'}
          </Button>
        </div>
      </div>
    </div>
  );
}

function MappingFinding({ analysis: { fileName, rowCount, columns, format, notes } }: { analysis: FileAnalysis }) {
  return (
    <div className="grid gap-1.5">
      <Finding>
        {fileName} holds <b>{formatCount(rowCount)} rows</b> in {formatCount(columns.length)} {columns.length === 1 ? 'column' : 'columns'} <Range>{format}</Range>.
      </Finding>
      {notes.map((note) => (
        <p key={note} className="text-2 text-ink-3">
          {note}
        </p>
      ))}
    </div>
  );
}

/** What the server would refuse, said before it is asked. */
function findMissing({ columns }: FileAnalysis, mapping: ImportMapping): string[] {
  const names = columns.map(({ name }) => name);
  const undated = columns.filter(({ name, dates }) => DATE_TARGETS.has(mapping.columns[name]?.target ?? 'keep') && dates.kind === 'ask' && mapping.columns[name]?.dateOrder === null);
  return [
    ...(columnsOf(names, mapping, 'name').length === 0 ? ['Choose the column that holds the names of the projects.'] : []),
    ...undated.map(({ name }) => `Say whether the dates of “${name}” have the day or the month first.`),
    ...(mapping.source.trim() === '' ? ['Name the source.'] : []),
  ];
}
