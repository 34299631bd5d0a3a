import type { LiveEvent } from './live-connection';

type Listener = { readonly subjects: readonly string[]; readonly projectId: string | null; readonly run: () => void };

const listeners = new Set<Listener>();

/** Runs whenever something of these subjects changed (of one project, if it is named), until the returned function is called. */
export function onLiveChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellListeners(events: readonly LiveEvent[]): void {
  for (const listener of listeners) if (events.some((event) => concerns(event, listener))) listener.run();
}

function concerns(event: LiveEvent, { subjects, projectId }: Listener): boolean {
  if (event.kind === 'catch-up') return true;
  return subjects.includes(event.subject) && (projectId === null || event.projects === null || event.projects.includes(projectId));
}
