import { ButtonLink } from '@/components/ui/button-link';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { ScoreSheetView } from '@/lib/features/scoring/loaders';
import { sheetAddress } from './sheet-address';

type SheetBarProps = {
  view: ScoreSheetView;
  isSubmitted: boolean;
  isBusy: boolean;
  /** Where saving stands, in words. */
  saving: string;
  isFailing: boolean;
  onSubmit: () => void;
  onWithdraw: () => void;
};

/** Stays at the top while the questions scroll: from project to project, whether all is saved, and Submit. */
export function SheetBar({ view, isSubmitted, isBusy, saving, isFailing, onSubmit, onWithdraw }: SheetBarProps) {
  const { workspace, query, neighbours } = view;
  return (
    <div data-screen-only className="sticky top-0 z-10 -mx-5 flex flex-wrap items-center gap-2 border-b border-rule-2 bg-paper px-5 py-2 max-sm:-mx-4 max-sm:px-4">
      {neighbours.previous ? (
        <ButtonLink variant="plain" href={sheetAddress(workspace.slug, neighbours.previous.id, query)} icon={<Icon name="chevron-left" />} shortcut="Alt Left" title={neighbours.previous.name}>
          Previous
        </ButtonLink>
      ) : null}
      {neighbours.next ? (
        <ButtonLink variant="plain" href={sheetAddress(workspace.slug, neighbours.next.id, query)} icon={<Icon name="chevron-right" />} shortcut="Alt Right" title={neighbours.next.name}>
          Next
        </ButtonLink>
      ) : null}
      <span className="text-2 text-ink-3">{query.show === 'all' ? `${formatCount(neighbours.left)} projects` : `${formatCount(neighbours.left)} left`}</span>
      {workspace.mayScore ? (
        <>
          <output className={isFailing ? 'ml-auto text-2 text-warn' : 'ml-auto text-2 text-ink-3'}>
            {saving}
          </output>
          {isSubmitted ? (
            <Button variant="plain" busy={isBusy} onClick={onWithdraw}>
              Withdraw
            </Button>
          ) : null}
          <Button variant="primary" busy={isBusy} shortcut="Ctrl Enter" onClick={onSubmit}>
            {isSubmitted ? 'Next project' : 'Submit'}
          </Button>
        </>
      ) : null}
    </div>
  );
}
