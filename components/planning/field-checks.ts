import { readNumber } from '@/lib/domain/shared/read-number';
import { readPercent } from './field-values';

/** What is wrong with a field as it was typed, in the words of the server; null where nothing is. `others` reads the fields beside it. */
export type FieldCheck = (text: string, others: (name: string) => string) => string | null;

export const checkName: FieldCheck = (text) => (text.trim() === '' ? 'is missing' : null);

export const checkDay: FieldCheck = (text) => (text === '' ? 'is not a day; type it as 2027-01-31' : null);

export function checkLastDay(first: string): FieldCheck {
  return (text, others) => checkDay(text, others) ?? (text < others(first) ? 'is before the first day' : null);
}

export function checkNumber(most = Number.POSITIVE_INFINITY): FieldCheck {
  return (text) => {
    const value = readNumber(text);
    if (!Number.isFinite(value)) return 'is not a number';
    if (value < 0) return 'is at least 0';
    return value > most ? `is at most ${most}` : null;
  };
}

export function checkPercent(least: number, most: number, { mayBeEmpty = false } = {}): FieldCheck {
  return (text) => {
    if (mayBeEmpty && text.trim() === '') return null;
    const value = readPercent(text) * 100;
    if (!Number.isFinite(value)) return 'is not a number';
    if (value < least) return `is at least ${least} %`;
    return value > most ? `is at most ${most} %` : null;
  };
}
