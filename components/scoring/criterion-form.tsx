'use client';

import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Drawer } from '@/components/ui/drawer';
import { FormActions } from '@/components/ui/form-actions';
import { readText } from '@/components/ui/read-text';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { SCALES_OF } from '@/lib/domain/scoring/check-model';
import { FEEDS, ROLES, type Criterion, type Feeds, type RubricLevel, type Scale, type Side } from '@/lib/domain/scoring/criterion';
import { readNumber } from '@/lib/domain/shared/read-number';
import { FEEDS_WORDS, SCALE_WORDS } from './criterion-words';
import { makeKey } from './model-draft';

type CriterionFormProps = {
  /** Null adds one. */
  criterion: Criterion | null;
  criteria: readonly Criterion[];
  onSave: (criterion: Criterion) => void;
  onClose: () => void;
};

/** One criterion: its question, its rubric, and what its answers feed. The scale of one that has been asked stays. */
export function CriterionForm({ criterion, criteria, onSave, onClose }: CriterionFormProps) {
  const [side, setSide] = useState<Side>(criterion?.side ?? 'impact');
  const [feeds, setFeeds] = useState<Feeds>(criterion?.feeds ?? 'impactRating');
  const [problem, setProblem] = useState<string | null>(null);
  const choices = FEEDS.filter((one) => isOf(one, side));
  const scales = criterion ? [criterion.scale] : SCALES_OF[feeds];
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = readText(form, 'name').trim();
    const rubric = readRubric(readText(form, 'rubric'));
    if (name === '') return setProblem('Name: give it one, such as Regulatory risk.');
    if (rubric === null) return setProblem('Levels: begin each line with its value, such as “5 As much as an ordinary project”.');
    const role = readText(form, 'role');
    const standsFor = readText(form, 'standsFor');
    onSave({
      key: criterion?.key ?? makeKey(name, new Set(criteria.map(({ key }) => key))),
      side,
      name,
      question: readText(form, 'question').trim(),
      rubric,
      scale: readText(form, 'scale') as Scale,
      feeds,
      weight: criterion?.weight ?? (feeds === 'impactRating' || feeds === 'costRating' ? 0.1 : 0),
      ...(feeds === 'effort' && role !== '' ? { role } : {}),
      ...(feeds === 'value' && standsFor !== '' ? { standsFor } : {}),
      ...(criterion?.retired ? { retired: true } : {}),
    });
  };
  const ratings = criteria.filter((one) => one.feeds === 'impactRating');
  return (
    <Drawer open onClose={onClose} title={criterion ? `Change ${criterion.name}` : 'Add a criterion'} description={criterion ? `Known in formulas as ${criterion.key}` : undefined}>
      <form noValidate onSubmit={save} className="grid gap-4 pt-1">
        <TextField label="Name" name="name" maxLength={80} defaultValue={criterion?.name} autoComplete="off" />
        <TextArea label="Question" name="question" rows={2} maxLength={400} defaultValue={criterion?.question} />
        <div className="grid grid-cols-2 gap-3">
          <Select label="Side" name="side" value={side} options={[{ value: 'impact', label: 'Impact' }, { value: 'cost', label: 'Cost' }]} onChange={(event) => { const next = event.target.value as Side; setSide(next); if (!isOf(feeds, next)) setFeeds(next === 'impact' ? 'impactRating' : 'costRating'); }} />
          <Select label="Feeds" name="feeds" value={feeds} options={choices.map((value) => ({ value, label: FEEDS_WORDS[value] }))} onChange={(event) => setFeeds(event.target.value as Feeds)} />
          <Select key={feeds} label="Scale" name="scale" defaultValue={criterion?.scale ?? scales[0]} hint={criterion ? 'Answers were given in it: to change it, retire this and add another.' : undefined} options={scales.map((value) => ({ value, label: SCALE_WORDS[value] }))} />
          {feeds === 'effort' ? <Select label="Whose weeks" name="role" defaultValue={criterion?.role ?? ''} options={[{ value: '', label: 'all roles together' }, ...ROLES.map(({ key, name }) => ({ value: key, label: name }))]} /> : null}
          {feeds === 'value' ? <Select label="Sets aside the rating" name="standsFor" defaultValue={criterion?.standsFor ?? ''} options={[{ value: '', label: 'none' }, ...ratings.map(({ key, name }) => ({ value: key, label: name }))]} /> : null}
        </div>
        <TextArea label="Levels" name="rubric" rows={6} hint="One a line: the value, then what a project looks like that deserves it. May be empty." defaultValue={criterion?.rubric.map(({ value, text }) => `${value} ${text}`).join('\n')} />
        <FormActions error={problem}>
          <Button type="submit" variant="primary">
            Take over
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </FormActions>
      </form>
    </Drawer>
  );
}

function isOf(feeds: Feeds, side: Side): boolean {
  if (feeds === 'impactRating' || feeds === 'value') return side === 'impact';
  return feeds === 'note' || side === 'cost';
}

/** Null where a line does not begin with a number. */
function readRubric(text: string): RubricLevel[] | null {
  const levels = text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const [first = '', ...words] = line.split(/\s+/);
    return { value: readNumber(first), text: words.join(' ') };
  });
  return levels.every(({ value, text: words }) => Number.isFinite(value) && words !== '') ? levels.toSorted((a, b) => a.value - b.value) : null;
}
