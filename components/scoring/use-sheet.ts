'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerSource } from '@/lib/domain/scoring/answer';
import type { Criterion } from '@/lib/domain/scoring/criterion';
import { saveAnswersAction } from '@/lib/features/scoring/actions';
import type { ScoreSheetView } from '@/lib/features/scoring/loaders';
import { keepSaved, savedSince } from './saved-answers';
import { changeDraft, EMPTY_DRAFT, mergeStored, type Draft, type Drafts } from './sheet-drafts';

const PAUSE_MS = 600;

type Waiting = { readonly criterionKey: string; readonly text: string; readonly note: string; readonly source: AnswerSource };

/**
 * One's own answers: shown at once, saved after a pause, in order, one request at a time. What could not be saved stays
 * in the window and is tried again; leaving the page saves at once.
 */
export function useSheet(view: ScoreSheetView) {
  const { workspace, project, context, sheets, readAt } = view;
  const sheetKey = `${workspace.slug}:${project.id}`;
  const [seen, setSeen] = useState(readAt);
  const [drafts, setDrafts] = useState<Drafts>(() => overlay(mergeStored({}, sheets.own?.answers ?? []), sheetKey, readAt, context.model));
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef(drafts);
  const waiting = useRef(new Map<string, Waiting>());
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<void> | null>(null);

  useEffect(() => {
    latest.current = drafts;
  }, [drafts]);

  // The page was read anew, for example after an undo.
  if (seen !== readAt) {
    setSeen(readAt);
    setDrafts(mergeStored(drafts, sheets.own?.answers ?? []));
  }

  const sendOnce = useCallback(async () => {
    const batch = [...waiting.current.values()];
    waiting.current.clear();
    const problem = await save(workspace.slug, project.id, batch, sheetKey);
    setFailure(problem);
    if (problem === null) {
      setDrafts((all) => markSaved(all, batch));
      return;
    }
    for (const answer of batch) if (!waiting.current.has(answer.criterionKey)) waiting.current.set(answer.criterionKey, answer);
    throw new Error(problem);
  }, [workspace.slug, project.id, sheetKey]);

  /** Saves all that waits; whether it worked. */
  const flush = useCallback(async (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    try {
      while (running.current || waiting.current.size > 0) {
        running.current ??= sendOnce().finally(() => (running.current = null));
        await running.current;
      }
      return true;
    } catch {
      return false;
    }
  }, [sendOnce]);

  const change = useCallback(
    (criterion: Criterion, change: Partial<Pick<Draft, 'text' | 'note' | 'source'>>, isFilled = false) => {
      const next = changeDraft(latest.current[criterion.key] ?? EMPTY_DRAFT, change, criterion, context.model);
      latest.current = { ...latest.current, [criterion.key]: isFilled ? { ...next, filled: next.filled + 1 } : next };
      setDrafts(latest.current);
      enqueue(waiting.current, criterion.key, next);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), PAUSE_MS);
    },
    [context.model, flush],
  );

  useEffect(() => () => void flush(), [flush]);
  const isUnsaved = Object.values(drafts).some(({ state }) => state !== 'saved');
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);

  return { drafts, change, flush, failure, isUnsaved };
}

/** Null if it worked, else why not. */
async function save(workspace: string, projectId: string, answers: readonly Waiting[], sheetKey: string): Promise<string | null> {
  try {
    const saved = await saveAnswersAction({ workspace, projectId, answers: [...answers] });
    if (!saved.ok) return saved.reason;
    keepSaved(sheetKey, answers, saved.value.savedAt);
    return null;
  } catch {
    return 'The server did not answer. Your answers are kept here and tried again.';
  }
}

/** Unreadable text waits for nobody: the last readable answer stays saved. */
function enqueue(waiting: Map<string, Waiting>, criterionKey: string, { text, note, source, state }: Draft): void {
  if (state === 'unreadable') waiting.delete(criterionKey);
  else waiting.set(criterionKey, { criterionKey, text, note, source });
}

/** Unless they were changed again in the meantime. */
function markSaved(drafts: Drafts, batch: readonly Waiting[]): Drafts {
  const saved = batch.flatMap(({ criterionKey, text, note }): [string, Draft][] => {
    const draft = drafts[criterionKey];
    return draft?.state === 'waiting' && draft.text === text && draft.note === note ? [[criterionKey, { ...draft, state: 'saved' }]] : [];
  });
  return { ...drafts, ...Object.fromEntries(saved) };
}

function overlay(drafts: Drafts, sheetKey: string, readAt: string, model: ScoreSheetView['context']['model']): Drafts {
  if (typeof window === 'undefined') return drafts;
  const newer = savedSince(sheetKey, readAt).flatMap(({ criterionKey, text, note }): [string, Draft][] => {
    const criterion = model.criteria.find(({ key }) => key === criterionKey);
    return criterion ? [[criterionKey, { ...changeDraft(drafts[criterionKey] ?? EMPTY_DRAFT, { text, note }, criterion, model), state: 'saved' }]] : [];
  });
  return { ...drafts, ...Object.fromEntries(newer) };
}
