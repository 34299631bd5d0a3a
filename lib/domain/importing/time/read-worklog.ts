import { readDuration } from './read-duration';

export type Worklog = { readonly comment: string; readonly date: string; readonly author: string; readonly seconds: number };

/** A cell "comment;date;author;seconds", as Jira writes it. The comment may hold semicolons, so it is read from the right. */
export function readWorklog(cell: string): Worklog | null {
  const parts = cell.split(';');
  if (parts.length < 3) return null;
  const [date = '', author = '', amount = ''] = parts.slice(-3).map((part) => part.trim());
  const seconds = readDuration(amount, 'seconds');
  return seconds === null || date === '' ? null : { comment: parts.slice(0, -3).join(';').trim(), date, author, seconds };
}
