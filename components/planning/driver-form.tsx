'use client';

import { useState } from 'react';
import { InlineRange } from '@/components/charts/inline-range';
import { useDone } from '@/components/shell/use-done';
import { FieldError } from '@/components/ui/field-error';
import { FormDialog } from '@/components/ui/form-dialog';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { RangeField, type RangeReading } from '@/components/ui/range-field';
import { readTexts } from '@/components/ui/read-texts';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { DRIVER_PARTS, driverPartNames, type DriverPart } from '@/lib/domain/priority/driver-parts';
import { parseRange } from '@/lib/domain/scoring/parse-range';
import { saveDriver } from '@/lib/features/planning/actions';
import type { DriverLine } from '@/lib/features/planning/view-model';
import { ProjectField, type ChosenProject } from './project-field';

type DriverFormProps = { workspace: string; /** The driver to change; null adds one. */ driver: DriverLine | null; onClose: () => void };

/** A single number is widened by this factor either way: what projects share is known better than they are. */
const SINGLE_NUMBER_FACTOR = 1.2;
const FACTOR_HINT = 'Low, likely, high of what it is multiplied by, such as 0.9 1 1.3';

const readFactor = (text: string): RangeReading => parseRange(text, { scale: 'count', singleNumberFactor: SINGLE_NUMBER_FACTOR });

export function DriverForm({ workspace, driver, onClose }: DriverFormProps) {
  const [affects, setAffects] = useState<DriverPart>(driver?.affects ?? 'effort');
  const [reading, setReading] = useState<RangeReading | null>(driver ? { ok: true, interval: driver.factor } : null);
  const [projects, setProjects] = useState<readonly ChosenProject[]>(driver?.projects ?? []);
  const done = useDone(onClose);
  const { submit, isPending, fieldError, formError } = useAction(saveDriver, done(driver ? 'Changed a shared driver' : 'Added a shared driver'));
  const save = (form: HTMLFormElement) => {
    const { name } = readTexts(form, ['name']);
    // Without a factor the server says that it is missing.
    const factor = (reading?.ok ? reading.interval : null) as NonNullable<DriverLine['factor']>;
    submit({ workspace, driverId: driver?.id ?? null, name, affects, factor, projectIds: projects.map(({ id }) => id) });
  };
  const add = (project: ChosenProject | null) => {
    if (project && !projects.some(({ id }) => id === project.id)) setProjects([...projects, project]);
  };
  return (
    <FormDialog title={driver ? 'Change the shared driver' : 'Add a shared driver'} description="It is drawn once for all the projects that it touches, so they turn out dear or cheap together." onClose={onClose} onSubmit={save} error={formError} busy={isPending}>
      <TextField label="Name" name="name" maxLength={80} required defaultValue={driver?.name} autoComplete="off" error={fieldError('name')} />
      <Select label="What it multiplies" value={affects} onChange={(event) => setAffects(event.target.value as DriverPart)} options={DRIVER_PARTS.map((value) => ({ value, label: driverPartNames[value] }))} error={fieldError('affects')} />
      <RangeField label="Factor" parse={readFactor} draw={(interval) => (interval ? <InlineRange interval={interval} /> : null)} defaultValue={driver?.factorText ?? ''} hint={FACTOR_HINT} required error={fieldError('factor')} onRead={setReading} />
      <div className="grid gap-1">
        <ProjectField workspaceSlug={workspace} label="Add a project that it touches" chosen={null} onChoose={add} isRepeated />
        <ul aria-label="Projects that it touches" className="max-h-40 overflow-y-auto">
          {projects.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-2 border-b border-rule">
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <IconButton label={`Leave out ${name}`} icon={<Icon name="x" />} onClick={() => setProjects(projects.filter((project) => project.id !== id))} />
            </li>
          ))}
        </ul>
        <FieldError>{fieldError('projectIds')}</FieldError>
      </div>
    </FormDialog>
  );
}
