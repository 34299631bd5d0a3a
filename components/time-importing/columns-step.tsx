'use client';

import { Button } from '@/components/ui/button';
import { Finding, Range } from '@/components/ui/finding';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { DURATION_UNITS, type DurationUnit } from '@/lib/domain/importing/time/read-duration';
import { ACTIVITY_WATCH, findFormat, OTHER_FORMAT, TIME_FORMATS } from '@/lib/domain/importing/time/time-formats';
import { DURATION_TARGETS, type TimeMapping } from '@/lib/domain/importing/time/time-mapping';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { TimeAnalysis } from '@/lib/features/time-importing/schema';
import { ColumnList } from './column-list';

type ColumnsStepProps = { analysis: TimeAnalysis; mapping: TimeMapping; isBusy: boolean; onFormat: (format: string) => void; onChange: (mapping: TimeMapping) => void; onNext: () => void; onBack: () => void };

const VARIANTS: Readonly<Record<string, string>> = { solidtime: 'solidtime, detailed', 'solidtime-entries': 'solidtime, generic', 'solidtime-archive': 'solidtime, time_entries.csv' };
const FORMATS = [...TIME_FORMATS.toSorted((a, b) => (a.name < b.name ? -1 : 1)), OTHER_FORMAT].map(({ id, name }) => ({ value: id, label: formatName(id, name) }));

/** Formats of one system are told apart. */
function formatName(id: string, name: string): string {
  return VARIANTS[id] ?? name;
}

const UNITS: Record<DurationUnit, string> = { hours: 'Hours', minutes: 'Minutes', seconds: 'Seconds', milliseconds: 'Milliseconds', pomodoros: 'Pomodoros of 25 minutes' };
const UNIT_OPTIONS = DURATION_UNITS.map((unit) => ({ value: unit, label: UNITS[unit] }));
const ORDERS = [
  { value: '', label: 'As the dates tell' },
  { value: 'dayFirst', label: 'Day first' },
  { value: 'monthFirst', label: 'Month first' },
];

/** How the file is read: its format, its dates and numbers, and what each column is. */
export function ColumnsStep({ analysis, mapping, isBusy, onFormat, onChange, onNext, onBack }: ColumnsStepProps) {
  const { columns, dates, isRemembered } = analysis;
  const isTable = columns.length > 0;
  const set = (change: Partial<TimeMapping>): void => onChange({ ...mapping, ...change });
  const hasDurations = Object.values(mapping.columns).some((target) => DURATION_TARGETS.has(target));
  return (
    <div className="grid gap-6">
      <LogFinding analysis={analysis} mapping={mapping} />
      <div className="grid max-w-[720px] grid-cols-2 items-start gap-4 max-sm:grid-cols-1">
        {isTable ? <Select label="Format" options={FORMATS} value={mapping.format} disabled={isBusy} onChange={(event) => onFormat(event.target.value)} /> : null}
        <TextField label="Source" value={mapping.source} maxLength={120} hint="Importing it again under this name doubles nothing." onChange={(event) => set({ source: event.target.value })} />
        {isTable && dates.kind !== 'plain' ? (
          <Select
            label="Dates"
            options={ORDERS}
            value={mapping.dateOrder ?? ''}
            error={dates.kind === 'ask' && mapping.dateOrder === null ? `No date tells what “${dates.example}” means.` : undefined}
            onChange={(event) => set({ dateOrder: (event.target.value || null) as TimeMapping['dateOrder'] })}
          />
        ) : null}
        {hasDurations ? <Select label="Bare numbers are" options={UNIT_OPTIONS} value={mapping.unit} hint="1:30, 1h 30m and PT1H30M mean what they say." onChange={(event) => set({ unit: event.target.value as DurationUnit })} /> : null}
        {analysis.asksTimeZone ? <Select label="Time zone" options={zoneOptions(mapping.timeZone)} value={mapping.timeZone ?? ''} hint="Whose clock the file shows; kept with each entry." onChange={(event) => set({ timeZone: event.target.value || null })} /> : null}
      </div>
      {isTable ? (
        <Section title="Columns" aside={isRemembered ? 'as they were set for such a file before' : 'proposed from their names and contents'}>
          <ColumnList key={mapping.format} columns={columns} chosen={mapping.columns} onChange={(name, target) => set({ columns: { ...mapping.columns, [name]: target } })} />
        </Section>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onBack}>Another file</Button>
        <Button variant="primary" busy={isBusy} onClick={onNext}>
          {isBusy ? 'Reading…' : 'Go on to the names'}
        </Button>
      </div>
    </div>
  );
}

function LogFinding({ analysis: { fileName, rowCount, encoding, notes, dates }, mapping }: { analysis: TimeAnalysis; mapping: TimeMapping }) {
  const name = mapping.format === ACTIVITY_WATCH.id ? ACTIVITY_WATCH.name : mapping.format === OTHER_FORMAT.id ? null : findFormat(mapping.format).name;
  return (
    <div className="grid gap-1.5">
      <Finding>
        {fileName} holds <b>{formatCount(rowCount)} {rowCount === 1 ? 'line' : 'lines'}</b>
        {name === null ? ' in a form of its own' : ` as ${name} writes them`} <Range>{encoding}</Range>.
      </Finding>
      {dates.kind === 'mixed' ? (
        <p className="text-2 text-warn">
          The dates are mixed: line {dates.dayFirst.line} has the day first ({dates.dayFirst.text}), line {dates.monthFirst.line} the month ({dates.monthFirst.text}). Export the file again with one date format.
        </p>
      ) : null}
      {notes.map((note) => (
        <p key={note} className="text-2 text-ink-3">
          {note}
        </p>
      ))}
    </div>
  );
}

function zoneOptions(chosen: string | null) {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...(chosen === null ? [] : [chosen])]);
  return [{ value: '', label: 'Which place?' }, ...[...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))];
}
