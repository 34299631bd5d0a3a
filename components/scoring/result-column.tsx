import { useMemo } from 'react';
import type { Answer } from '@/lib/domain/scoring/answer';
import { formatFactor } from '@/lib/domain/shared/format-number';
import type { ScoreSheetView } from '@/lib/features/scoring/loaders';
import { toAnswers } from '@/lib/features/scoring/view-model';
import { computeScore, spreadOfScores } from './compute-score';
import { ScoreResultBox } from './score-result';
import type { Drafts } from './sheet-drafts';

type ResultColumnProps = { view: ScoreSheetView; drafts: Drafts; isStale: boolean; isSubmitted: boolean };

/** What one's own answers come to while they are typed, and, once they are in, what everybody's come to. */
export function ResultColumn({ view, drafts, isStale, isSubmitted }: ResultColumnProps) {
  const { workspace, context, sheets, personId } = view;
  const own = useMemo(() => toOwnAnswers(drafts, personId), [drafts, personId]);
  const result = useMemo(() => computeScore(context, own), [context, own]);
  const { others } = sheets;
  const pooled = useMemo(() => {
    if (others === null || others.length === 0) return null;
    const ownSheet = own.length > 0 ? [{ scorerId: personId, scorer: 'You', answers: own.map((answer) => ({ ...answer, note: '' })) }] : [];
    const all = [...ownSheet, ...others];
    return { result: computeScore(context, toAnswers(all)), spread: spreadOfScores(context, all), scorers: all.length };
  }, [context, own, others, personId]);
  return (
    <aside aria-label="What the answers come to" className="grid content-start gap-6 self-start max-lg:pt-6 lg:sticky lg:top-14">
      {workspace.mayScore ? <ScoreResultBox title="Your answers" result={result} currency={workspace.currency} isStale={isStale} /> : null}
      {pooled ? (
        <ScoreResultBox title="All scorers" aside={`${pooled.scorers} ${pooled.scorers === 1 ? 'scorer' : 'scorers'}${pooled.spread === null ? '' : `, ${formatFactor(pooled.spread)} apart`}`} result={pooled.result} currency={workspace.currency} isStale={isStale} />
      ) : (
        <p className="text-2 text-ink-2">{describeOthers(sheets.otherScorers, isSubmitted || !workspace.mayScore)}</p>
      )}
    </aside>
  );
}

function toOwnAnswers(drafts: Drafts, scorerId: string): Answer[] {
  return Object.entries(drafts).flatMap(([criterionKey, { interval, source }]) => (interval === null ? [] : [{ criterionKey, scorerId, interval, source }]));
}

function describeOthers(count: number, isVisible: boolean): string {
  if (count === 0) return 'Nobody else has scored this yet.';
  const people = count === 1 ? 'One other person has' : `${count} others have`;
  return isVisible ? `${people} scored this under a newer version of the model.` : `${people} scored this. You see their answers once yours are in.`;
}
