import type { StoryCalendar } from './story-calendar';
import { STORY_PEOPLE } from './story-people';

const DAYS_BACK = 84;
/** Minutes on Monday to Thursday. */
const MINUTES: Readonly<Record<number, number>> = { 1: 45, 2: 30, 3: 45, 4: 30 };
const TOPICS: Readonly<Record<number, string>> = { 1: 'Plan of the week', 2: 'What stands in the way', 3: 'Reading group', 4: 'What stands in the way' };

export type TeamMeeting = { readonly person: string; readonly day: number; readonly minutes: number; readonly note: string };

/** Meetings of those who build models, which belong to no project: the last twelve weeks. */
export function listTeamMeetings(calendar: StoryCalendar): TeamMeeting[] {
  const builders = STORY_PEOPLE.filter(({ roles }) => roles.some(({ role, share }) => share === 1 && (role === 'dataScientist' || role === 'mlEngineer')));
  const days = Array.from({ length: DAYS_BACK }, (_, ago) => -ago).toReversed();
  return days.flatMap((day) => {
    const weekday = calendar.day(day).getUTCDay();
    const minutes = MINUTES[weekday];
    return minutes === undefined ? [] : builders.map(({ key }) => ({ person: key, day, minutes, note: TOPICS[weekday] ?? '' }));
  });
}
