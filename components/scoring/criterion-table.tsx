import clsx from 'clsx';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import type { Criterion, Side } from '@/lib/domain/scoring/criterion';
import { formatShare } from '@/lib/domain/shared/format-number';
import { readNumber } from '@/lib/domain/shared/read-number';
import { FEEDS_WORDS, SCALE_WORDS } from './criterion-words';
import { sumWeights, type ModelDraft } from './model-draft';

type CriterionTableProps = { side: Side; draft: ModelDraft; isReadOnly: boolean; onChange: (draft: ModelDraft) => void; onEdit: (criterion: Criterion) => void };

/** The criteria of one side: what is asked, in which unit, what it feeds, and the weight of the ratings with their sum. */
export function CriterionTable({ side, draft, isReadOnly, onChange, onEdit }: CriterionTableProps) {
  const feeds = side === 'impact' ? 'impactRating' : 'costRating';
  const sum = sumWeights(draft, feeds);
  const setRetired = (key: string, retired: boolean) => onChange({ ...draft, criteria: draft.criteria.map((one) => (one.key === key ? { ...one, retired } : one)) });
  return (
    <Section title={side === 'impact' ? 'Impact' : 'Cost'} aside={`weights of the ratings add up to ${Number(sum.toPrecision(6))}; their shares count`}>
      <Table caption={`Criteria of ${side}`}>
        <TableHead>
          <tr>
            <HeadCell name="Criterion" />
            <HeadCell name="Feeds" className="w-40 max-sm:hidden" />
            <HeadCell name="Weight" className="w-36 max-sm:w-20" />
            <HeadCell name={<span className="sr-only">Change</span>} className="w-36 max-sm:w-20" />
          </tr>
        </TableHead>
        <tbody>
          {draft.criteria
            .filter((criterion) => criterion.side === side)
            .map((criterion) => (
              <Row key={criterion.key}>
                <Cell className={clsx('max-w-0', criterion.retired && 'text-ink-3')}>
                  <span className="block truncate font-medium">{criterion.name}</span>
                  <SecondLine>{criterion.retired ? 'retired: not asked, answers kept' : criterion.question}</SecondLine>
                </Cell>
                <Cell className="text-2 text-ink-2 max-sm:hidden">
                  {FEEDS_WORDS[criterion.feeds]}
                  <SecondLine>{SCALE_WORDS[criterion.scale]}</SecondLine>
                </Cell>
                <Cell>
                  {criterion.feeds === feeds && criterion.retired !== true ? (
                    <span className="flex items-center gap-2">
                      <input
                        aria-label={`Weight of ${criterion.name}`}
                        inputMode="decimal"
                        readOnly={isReadOnly}
                        value={draft.weights[criterion.key] ?? ''}
                        onChange={(event) => onChange({ ...draft, weights: { ...draft.weights, [criterion.key]: event.target.value } })}
                        className="num min-h-control w-16 rounded-1 border border-edge bg-paper px-2 text-right focus:border-accent focus:bg-raised"
                      />
                      <span className="num text-1 text-ink-3 max-sm:hidden">{sum > 0 ? formatShare((readNumber(draft.weights[criterion.key] ?? '') || 0) / sum) : ''}</span>
                    </span>
                  ) : null}
                </Cell>
                <Cell className="text-right whitespace-normal!">
                  {isReadOnly ? null : (
                    <>
                      <Button variant="plain" aria-label={`Edit ${criterion.name}`} onClick={() => onEdit(criterion)}>
                        Edit
                      </Button>
                      <Button variant="plain" aria-label={`${criterion.retired ? 'Ask again' : 'Retire'}: ${criterion.name}`} onClick={() => setRetired(criterion.key, criterion.retired !== true)}>
                        {criterion.retired ? 'Ask again' : 'Retire'}
                      </Button>
                    </>
                  )}
                </Cell>
              </Row>
            ))}
        </tbody>
      </Table>
    </Section>
  );
}
