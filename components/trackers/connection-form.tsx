'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field-error';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import type { TrackerExperiment } from '@/lib/domain/tracking/mlflow-pages';
import { findExperiments, saveConnection } from '@/lib/features/trackers/actions';

type ConnectionFormProps = { workspace: string; projectId: string; trackerHosts: readonly string[] };

/** First the server is asked for its experiments, then some of them are chosen. */
export function ConnectionForm({ workspace, projectId, trackerHosts }: ConnectionFormProps) {
  const [url, setUrl] = useState('');
  const [token, setToken] = useState('');
  const [found, setFound] = useState<readonly TrackerExperiment[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const finding = useAction(findExperiments, (experiments) => {
    setFound(experiments);
    setChosen(new Set(experiments.length === 1 ? experiments.map(({ id }) => id) : []));
  });
  const saving = useAction(saveConnection, () => {
    setFound(null);
    setUrl('');
    setToken('');
  });
  const toggle = (id: string, isChosen: boolean): void => setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  return (
    <form
      method="post"
      className="grid max-w-[720px] gap-3 pt-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (found === null) finding.submit({ workspace, url, token });
        else saving.submit({ workspace, projectId, url, token, experiments: found.filter(({ id }) => chosen.has(id)).map((one) => ({ ...one })) });
      }}
    >
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <TextField label="Address of the server" inputMode="url" required value={url} onChange={(event) => { setUrl(event.target.value); setFound(null); }} hint={`Allowed: ${trackerHosts.join(', ')}`} error={finding.fieldError('url') ?? saving.fieldError('url')} />
        <TextField label="Token, or user:password" type="password" autoComplete="off" value={token} onChange={(event) => setToken(event.target.value)} hint="Stored sealed; leave empty if the server asks for none." error={finding.fieldError('token')} />
      </div>
      {found ? (
        <fieldset className="grid max-h-[240px] gap-1 overflow-y-auto">
          <legend className="pb-1 text-2 font-medium">Experiments of the server</legend>
          {found.map(({ id, name }) => (
            <Checkbox key={id} label={name || id} checked={chosen.has(id)} onChange={(event) => toggle(id, event.target.checked)} />
          ))}
        </fieldset>
      ) : null}
      <FieldError>{finding.formError ?? saving.formError ?? saving.fieldError('experiments')}</FieldError>
      <Button type="submit" className="justify-self-start" busy={finding.isPending || saving.isPending} disabled={found !== null && chosen.size === 0}>
        {found === null ? 'Find its experiments' : 'Connect'}
      </Button>
    </form>
  );
}
