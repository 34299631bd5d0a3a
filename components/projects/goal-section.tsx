import { Section } from '@/components/ui/section';
import { formatDay } from '@/lib/domain/shared/format-date';
import type { ProjectOverviewView } from '@/lib/features/projects/loaders';
import { describeGoal } from '@/lib/domain/goal/describe-goal';

/** What exactly is being built, in one sentence. */
export function GoalSection({ goal }: { goal: NonNullable<ProjectOverviewView['goal']> }) {
  const { form, agreedOn, signatures } = goal;
  const who = signatures > 0 ? ` with ${signatures} ${signatures === 1 ? 'stakeholder' : 'stakeholders'}` : '';
  return (
    <Section title="Goal" aside={`${form} · ${agreedOn ? `agreed${who} on ${formatDay(agreedOn)}` : 'not agreed on yet'}`}>
      <p className="pt-2 pr-6 font-serif text-5 leading-8 sm:leading-[46px]">
        {describeGoal(goal).map(({ text, note }, index) => (note === undefined ? text : <Noted key={index} text={text} note={note} />))}
      </p>
    </Section>
  );
}

/** Underlined, with what it is written below where it begins. */
function Noted({ text, note }: { text: string; note: string }) {
  return (
    <span className="border-b border-accent pb-px">
      {/* Where the text begins, even if it goes on in the next line. */}
      <span className="relative max-sm:hidden">
        <span className="absolute top-full left-0 font-sans text-1 leading-[14px] whitespace-nowrap text-accent">{note}</span>
      </span>
      {text}
      <span className="font-sans text-1 text-accent sm:hidden"> {note}</span>
    </span>
  );
}
