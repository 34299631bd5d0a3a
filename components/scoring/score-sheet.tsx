'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useTransition, type KeyboardEvent } from 'react';
import { Page } from '@/components/shell/page';
import { offerUndo } from '@/components/shell/undo-store';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { PageHead, PageTag } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { notify } from '@/components/ui/toast-store';
import { stageNames } from '@/lib/domain/shared/stage';
import { submitSheetAction, withdrawSheetAction } from '@/lib/features/scoring/actions';
import type { ScoreSheetView } from '@/lib/features/scoring/loaders';
import { compareAnswers, groupCriteria } from '@/lib/features/scoring/view-model';
import { routes } from '@/lib/platform/routes';
import { AnswerRow } from './answer-row';
import { calculatorOf, type Calculator } from './calculator-of';
import { focusFirstField, focusNextField } from './move-focus';
import { listAddress, sheetAddress } from './sheet-address';
import { SheetBar } from './sheet-bar';
import { EMPTY_DRAFT } from './sheet-drafts';
import { useSheet } from './use-sheet';

const ResultColumn = dynamic(() => import('./result-column').then((module) => module.ResultColumn), { ssr: false });
const Calculators = dynamic(() => import('./calculators').then((module) => module.Calculators), { ssr: false });

/** One project's questions, impact then cost, with what the answers come to beside them. */
export function ScoreSheet({ view }: { view: ScoreSheetView }) {
  const { workspace, project, context, sheets, query, neighbours } = view;
  const router = useRouter();
  const form = useRef<HTMLDivElement>(null);
  const { drafts, change, flush, failure, isUnsaved } = useSheet(view);
  const [calculator, setCalculator] = useState<Calculator | null>(null);
  const openCalculator = useCallback((key: string) => setCalculator(calculatorOf(key)), []);
  const [isBusy, startBusy] = useTransition();
  const isSubmitted = typeof sheets.own?.submittedAt === 'string' && sheets.own.modelVersion === context.model.version;
  const shown = useDeferredValue(drafts);
  const groups = useMemo(() => groupCriteria(context.model), [context.model]);
  // Typing may begin at once; on touch it would only raise the keyboard over the questions.
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) focusFirstField(form.current);
  }, []);
  const goTo = (target: { id: string } | null) => router.push(target ? sheetAddress(workspace.slug, target.id, query) : listAddress(workspace.slug, query));

  const submit = (thenNext: boolean) =>
    startBusy(async () => {
      if (!(await flush())) return;
      if (!isSubmitted) {
        const answer = await submitSheetAction({ workspace: workspace.slug, projectId: project.id });
        if (!answer.ok) {
          notify({ message: 'Not submitted', detail: answer.reason, tone: 'warn' });
          return;
        }
        offerUndo(`Submitted ${project.name}`, answer.value.groupId);
      }
      if (thenNext) goTo(neighbours.next);
      else router.refresh();
    });
  const withdraw = () =>
    startBusy(async () => {
      const answer = await withdrawSheetAction({ workspace: workspace.slug, projectId: project.id });
      if (answer.ok) offerUndo(`Withdrew the score of ${project.name}`, answer.value.groupId);
      else notify({ message: 'Not withdrawn', detail: answer.reason, tone: 'warn' });
      router.refresh();
    });
  const leave = (target: { id: string } | null) => {
    void flush();
    if (target) goTo(target);
  };
  useShortcuts([
    { keys: 'ctrl+enter', label: 'Submit and go to the next project', group: 'Scoring', run: () => workspace.mayScore && submit(true) },
    { keys: 'alt+arrowright', label: 'Next project', group: 'Scoring', run: () => leave(neighbours.next) },
    { keys: 'alt+arrowleft', label: 'Previous project', group: 'Scoring', run: () => leave(neighbours.previous) },
    { keys: 'enter', label: 'First question', group: 'Scoring', run: () => focusFirstField(form.current) },
  ]);
  const moveOnEnter = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey && focusNextField(form.current, event.target, event.shiftKey)) event.preventDefault();
  };

  return (
    <Page>
      <PageHead title={project.name} parent={{ href: listAddress(workspace.slug, query), label: 'Scoring' }}>
        <PageTag>{stageNames[project.stage as keyof typeof stageNames]}</PageTag>
        {project.owner ? <PageTag>{project.owner}</PageTag> : null}
        <PageTag>
          <a className="text-accent hover:underline" href={routes.project(workspace.slug, project.id)}>
            About it
          </a>
        </PageTag>
      </PageHead>
      <SheetBar view={view} isSubmitted={isSubmitted} isBusy={isBusy} saving={describeSaving(failure, isUnsaved, isSubmitted)} isFailing={failure !== null} onSubmit={() => submit(isSubmitted)} onWithdraw={withdraw} />
      {project.description ? <p className="max-w-[78ch] pt-3 text-3 text-pretty text-ink-2">{project.description}</p> : null}
      <OlderVersion view={view} />
      <div className="grid gap-x-10 pt-4 lg:grid-cols-[minmax(0,1fr)_260px]">
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter moves between the fields inside */}
        <div ref={form} onKeyDown={moveOnEnter} className="grid min-w-0 content-start gap-6">
          {groups.map(({ side, title, criteria }) => (
            <Section key={side} title={title} aside={side === 'impact' ? 'any answer may be a range: 8 14 30, 8-14, 10 ± 30%' : 'leave empty what you cannot say'}>
              {criteria.map((criterion) => {
                const draft = drafts[criterion.key] ?? EMPTY_DRAFT;
                return <AnswerRow key={criterion.key} criterion={criterion} model={context.model} draft={draft} comparison={sheets.others ? compareAnswers(criterion.key, draft.interval, sheets.others) : null} isReadOnly={!workspace.mayScore} onChange={change} onCalculate={calculatorOf(criterion.key) ? openCalculator : undefined} />;
              })}
            </Section>
          ))}
        </div>
        <ResultColumn view={view} drafts={shown} isStale={shown !== drafts} isSubmitted={typeof sheets.own?.submittedAt === 'string'} />
      </div>
      {calculator ? <Calculators which={calculator} context={context} onFill={change} onClose={() => setCalculator(null)} /> : null}
    </Page>
  );
}

function describeSaving(failure: string | null, isUnsaved: boolean, isSubmitted: boolean): string {
  if (failure !== null) return failure;
  if (isUnsaved) return 'Not all saved yet';
  return isSubmitted ? 'Submitted; changes count at once' : 'Saved as a draft';
}

function OlderVersion({ view: { sheets, context } }: { view: ScoreSheetView }) {
  const { own } = sheets;
  if (!own || own.modelVersion === context.model.version) return null;
  return (
    <p className="max-w-[78ch] pt-3 text-2 text-ink-2">
      You answered version {own.modelVersion} of the scoring model; version {context.model.version} is current. {own.submittedAt ? 'Your answers count until you submit new ones.' : ''} They are taken along: look them over, then submit.
    </p>
  );
}
