'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Finding } from '@/components/ui/finding';
import { Select } from '@/components/ui/select';
import { splitPerson } from '@/lib/domain/importing/time/propose-words';
import { chosenFor, type TimeMapping, type WordChoice, type Words } from '@/lib/domain/importing/time/time-mapping';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { TimeWords } from '@/lib/features/time-importing/schema';
import { ChoiceField } from './choice-field';
import { LoggedWords } from './logged-words';

type NamesStepProps = { names: TimeWords; mapping: TimeMapping; isBusy: boolean; onChange: (mapping: TimeMapping) => void; onCheck: () => void; onBack: () => void };

/** Who and what the file names, and what that is here. Nothing unknown is written before it has been seen. */
export function NamesStep({ names: { words, people, projects, activities }, mapping, isBusy, onChange, onCheck, onBack }: NamesStepProps) {
  const [isAsked, setAsked] = useState(false);
  const isUnnamed = [...Object.values(mapping.people), ...Object.values(mapping.projects)].some((choice) => choice.kind === 'new' && choice.name.trim() === '');
  const next = (): void => {
    setAsked(true);
    if (!isUnnamed) onCheck();
  };
  const activityOptions = activities.map(({ id, name }) => ({ value: id, label: name }));
  const otherName = activities.find(({ id }) => id === mapping.otherActivity)?.name ?? 'other work';
  const setActivity = (word: string, id: string): void => {
    const { [word]: _before, ...rest } = mapping.activities;
    onChange({ ...mapping, activities: id === '' ? rest : { ...rest, [word]: id } });
  };
  return (
    <div className="grid gap-6">
      <NamesFinding mapping={mapping} />
      <LoggedWords title="People" aside="hours" empty="Without a name" words={words.people}>
        {({ text }) => (
          <ChoiceField word={text || 'without a name'} kind="Person" choice={chosenFor(mapping.people, text)} known={people} mayBeNone={false} newName={splitPerson(text).name || text} onChange={(choice) => onChange({ ...mapping, people: { ...mapping.people, [text]: choice } })} />
        )}
      </LoggedWords>
      <LoggedWords title="Projects" aside="hours" empty="Without a project" words={words.projects}>
        {({ text, name }) => (
          <ChoiceField word={text || 'without a project'} kind="Project" choice={chosenFor(mapping.projects, text)} known={projects} mayBeNone newName={name || text} onChange={(choice) => onChange({ ...mapping, projects: { ...mapping.projects, [text]: choice } })} />
        )}
      </LoggedWords>
      <Select label="Work without a word for it counts as" className="max-w-[320px]" options={activityOptions} value={mapping.otherActivity ?? ''} onChange={(event) => onChange({ ...mapping, otherActivity: event.target.value })} />
      <LoggedWords title="Activities" aside="from tasks, tags and categories" empty="" words={words.activities}>
        {({ text }) => (
          <div className="w-[200px] max-sm:w-full">
            <Select label={`Activity “${text}”`} labelHidden options={[{ value: '', label: `As other work: ${otherName}` }, ...activityOptions]} value={chosenFor(mapping.activities, text) ?? ''} onChange={(event) => setActivity(text, event.target.value)} />
          </div>
        )}
      </LoggedWords>
      <div className="grid gap-2">
        {isAsked && isUnnamed ? (
          <p role="alert" className="text-2 text-warn">
            Give every new person and project a name.
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button onClick={onBack}>Back to the columns</Button>
          <Button variant="primary" busy={isBusy} onClick={next}>
            {isBusy ? 'Checking…' : 'Check the import'}
          </Button>
        </div>
      </div>
    </div>
  );
}

function NamesFinding({ mapping: { people, projects } }: { mapping: TimeMapping }) {
  const parts = [count(people, 'person', 'people'), count(projects, 'project', 'projects')].filter((part) => part !== null);
  if (parts.length === 0) return <Finding>All people and projects of the file are known here.</Finding>;
  return (
    <Finding>
      The file names <b>{parts.join(' and ')}</b> that {parts.length === 1 && parts[0]?.startsWith('1 ') ? 'is' : 'are'} not here yet.
    </Finding>
  );
}

function count(choices: Words<WordChoice>, one: string, many: string): string | null {
  const fresh = Object.values(choices).filter(({ kind }) => kind === 'new').length;
  return fresh === 0 ? null : `${formatCount(fresh)} ${fresh === 1 ? one : many}`;
}
