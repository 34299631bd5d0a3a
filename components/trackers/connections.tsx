'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { Section } from '@/components/ui/section';
import { useAction } from '@/components/ui/use-action';
import { formatInstant } from '@/lib/domain/shared/format-date';
import { sayRuns } from '@/lib/features/trackers/view-model';
import { fetchConnection, removeConnection } from '@/lib/features/trackers/actions';
import type { RunsView } from '@/lib/features/trackers/loaders';
import { ConnectionForm } from './connection-form';

type ConnectionsProps = Pick<RunsView, 'workspace' | 'connections' | 'trackerHosts'> & { projectId: string };

export function Connections({ workspace, projectId, connections, trackerHosts }: ConnectionsProps) {
  return (
    <Section title="Fetch from an MLflow server" aside="only what is new since the last time">
      <ul>
        {connections.map((connection) => (
          <ConnectionItem key={connection.id} workspace={workspace} connection={connection} />
        ))}
      </ul>
      {trackerHosts.length === 0 ? (
        <p className="max-w-[70ch] pt-2 text-2 text-ink-3">
          This installation asks no server yet. Whoever runs it names the hosts that may be asked in <code className="font-mono text-1">TRACKER_HOSTS</code>.
        </p>
      ) : (
        <ConnectionForm workspace={workspace} projectId={projectId} trackerHosts={trackerHosts} />
      )}
    </Section>
  );
}

function ConnectionItem({ workspace, connection }: { workspace: string; connection: ConnectionsProps['connections'][number] }) {
  const queryClient = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const fetching = useAction(fetchConnection, ({ counts, groupId, problems }) => {
    const words = counts.new + counts.changed === 0 ? 'Nothing new.' : `${sayRuns(counts)}.`;
    setSaid(problems.length === 0 ? words : `${words} ${problems.length} left out: ${problems[0]?.where}, ${problems[0]?.reason}`);
    if (groupId) offerUndo('Runs fetched', groupId);
    void queryClient.invalidateQueries({ queryKey: ['runs'] });
  });
  const removing = useAction(removeConnection, ({ groupId }) => offerUndo('Connection removed; its runs stay', groupId));
  const host = new URL(connection.url).host;
  return (
    <li className="flex min-h-row flex-wrap items-center gap-3 border-b border-rule py-1.5">
      <div className="min-w-0 flex-1">
        <p className="truncate">
          <span className="font-medium">{host}</span> <span className="text-ink-3">{connection.experiments.join(', ')}</span>
        </p>
        <p className="text-1 text-ink-3" aria-live="polite">
          {said ?? (connection.lastFetchedAt === null ? 'never fetched' : `last fetched ${formatInstant(connection.lastFetchedAt)}`)}
          {connection.hasToken ? ', with a token' : ''}
        </p>
        <FieldError>{fetching.formError ?? fetching.fieldError('url') ?? fetching.fieldError('token') ?? (said === null ? connection.lastError : null)}</FieldError>
      </div>
      <Button busy={fetching.isPending} aria-label={`Fetch from ${host}`} onClick={() => fetching.submit({ workspace, connectionId: connection.id })}>
        Fetch now
      </Button>
      <Button variant="plain" busy={removing.isPending} aria-label={`Remove ${host}`} onClick={() => removing.submit({ workspace, connectionId: connection.id })}>
        Remove
      </Button>
    </li>
  );
}
