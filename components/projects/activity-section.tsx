import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import type { ProjectOverviewView } from '@/lib/features/projects/loaders';

/** What happened lately. */
export function ActivitySection({ view: { activity } }: { view: ProjectOverviewView }) {
  return (
    <Section title="Recent activity" aside="signals are read from the data">
      {activity.length === 0 ? <p className="py-2 text-2 text-ink-3">Nothing yet.</p> : null}
      <ol>
        {activity.map(({ key, at, when, actor, text }) => (
          <li key={key} className="grid grid-cols-[48px_24px_minmax(0,1fr)] items-start gap-x-2 py-1 text-2">
            <time dateTime={at} className="num pt-0.5 text-ink-3">
              {when}
            </time>
            {actor ? (
              <Avatar name={actor} />
            ) : (
              <span className="grid size-6 place-items-center rounded-full bg-accent-soft text-accent">
                <Icon name="activity" size={13} aria-label="read from the data" />
              </span>
            )}
            <p className="pt-0.5 break-words">{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
