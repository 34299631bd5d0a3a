import clsx from 'clsx';
import { Icon } from '@/components/ui/icon';
import { StageBar } from '@/components/ui/stage-bar';
import { traceStages, type StageReturn, type StageTrace } from '@/lib/domain/life-cycle/trace-stages';
import { formatDayFrom } from '@/lib/domain/shared/format-date';
import { stageNames, stages } from '@/lib/domain/shared/stage';
import type { ProjectOverviewView } from '@/lib/features/projects/loaders';

/** The nine stages: what is behind, where it stands, and the way it went back. */
export function StageLine({ view: { project, passages, gates, today } }: { view: ProjectOverviewView }) {
  const { stages: trace, returns } = traceStages(passages, project.stage);
  const met = gates.filter(({ metOn, waivedReason }) => metOn !== null || waivedReason !== null).length;
  const now = stages.indexOf(project.stage);
  const gateText = gates.length > 0 ? `${met} of ${gates.length} gate conditions` : '';
  const last = returns.at(-1);
  const back = last ? `went back ${formatDayFrom(last.on, today)}${describeReason(last.reason)}` : null;
  return (
    <div>
      <div className="relative max-md:hidden">
        {last && back ? <WayBack way={last} label={back} times={returns.length} /> : null}
        <ol aria-label="Stages" className={clsx('grid grid-cols-9', last && 'pt-6')}>
          {trace.map((stage, index) => (
            <StageMark key={stage.stage} stage={stage} isLast={index === trace.length - 1} gateText={gateText} today={today} />
          ))}
        </ol>
      </div>
      <p className="text-2 md:hidden">
        <StageBar current={now} />
        <span className="font-medium">{stageNames[project.stage]}</span>, stage {now + 1} of {stages.length}
        {gateText ? <span className="block text-accent">{gateText}</span> : null}
        {back ? <span className="block text-ink-3">{back}</span> : null}
      </p>
    </div>
  );
}

function describeReason(reason: string | null): string {
  if (!reason) return '';
  return reason.startsWith('for ') ? ` ${reason}` : `: ${reason}`;
}

function StageMark({ stage: { stage, state, entries, enteredOn, leftOn }, isLast, gateText, today }: { stage: StageTrace; isLast: boolean; gateText: string; today: string }) {
  const day = (iso: string): string => formatDayFrom(iso, today);
  return (
    <li aria-current={state === 'current' ? 'step' : undefined}>
      <div className="flex h-4 items-center">
        <span className={clsx('grid size-3.5 shrink-0 place-items-center rounded-full border', state === 'passed' && 'border-accent bg-accent text-accent-ink', state === 'current' && 'border-[1.5px] border-accent', state === 'ahead' && 'border-edge')}>
          {state === 'passed' ? <Icon name="check" size={9} aria-label="passed" className="stroke-[2.4]" /> : null}
          {state === 'current' ? <i className="size-1.5 rounded-full bg-accent" /> : null}
        </span>
        {isLast ? null : <span className={clsx('h-px flex-1', state === 'passed' ? 'bg-accent' : 'bg-edge')} />}
      </div>
      <p className={clsx('pt-1 text-2', state === 'ahead' ? 'text-ink-2' : 'font-medium')}>{stageNames[stage]}</p>
      <p className="pr-2 text-1 leading-[15px] text-ink-3">
        {state === 'current' && enteredOn ? `since ${day(enteredOn)}` : null}
        {state === 'passed' && leftOn ? `gate passed ${entries > 1 ? 'again ' : ''}${day(leftOn)}` : null}
        {state === 'ahead' && entries > 0 && leftOn ? `left ${day(leftOn)}` : null}
      </p>
      {state === 'current' && gateText ? <p className="pr-2 text-1 leading-[15px] font-medium text-accent">{gateText}</p> : null}
    </li>
  );
}

const WIDTH = 900; // of the drawing, stretched over the nine columns
const DOT = 7;

/** The latest way back, as a dashed arc above the line. */
function WayBack({ way, label, times }: { way: StageReturn; label: string; times: number }) {
  const step = WIDTH / stages.length;
  const [from, to] = [way.from * step, way.to * step];
  const share = (position: number): string => `${(position / WIDTH) * 100}%`;
  return (
    <div className="absolute inset-x-0 top-0 h-7">
      <svg aria-hidden className="absolute inset-0 size-full" style={{ left: DOT }} viewBox={`0 0 ${WIDTH} 28`} preserveAspectRatio="none">
        <path d={`M${from} 26C${from} 10 ${from - 30} 9 ${from - step / 2} 9H${to + step / 2}C${to + 30} 9 ${to} 10 ${to} 24`} className="line-range" strokeDasharray="3 3" vectorEffect="non-scaling-stroke" />
      </svg>
      <svg aria-hidden className="absolute bottom-0 overflow-visible" style={{ left: share(to) }} width={14} height={6}>
        <path d="M4 0L7 6L10 0Z" className="fill-ink-2" />
      </svg>
      <p className="absolute top-0 -translate-x-1/2 bg-paper px-1 text-1 leading-[18px] whitespace-nowrap text-ink-2" style={{ left: share((from + to) / 2 + DOT) }}>
        {label}
        {times > 1 ? `, ${times} times in all` : ''}
      </p>
    </div>
  );
}
