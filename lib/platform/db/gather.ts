import 'server-only';
import DataLoader from 'dataloader';

/** What one statement answers at most. */
const MOST = 32;

/**
 * Gathers what requests ask for while a statement for others is under way, and asks for all of it in the next one: a busy
 * server takes fewer round trips than it has requests, and on a quiet one nobody waits. Nothing is kept, so every answer
 * was read after its request came. More than one statement at a time would make each of them smaller, and all slower.
 *
 * @param ask answers in the order of what was asked; an error in a place is thrown to the one who asked there
 */
export function gather<Asked, Answer>(ask: (asked: readonly Asked[]) => Promise<readonly (Answer | Error)[]>): (asked: Asked) => Promise<Answer> {
  let underWay: Promise<unknown> = Promise.resolve();
  const send = (asked: readonly Asked[]): Promise<readonly (Answer | Error)[]> => {
    const answers = ask(asked);
    underWay = answers.catch(() => undefined);
    return answers;
  };
  const loader = new DataLoader<Asked, Answer>(send, { cache: false, maxBatchSize: MOST, batchScheduleFn: (next) => void underWay.then(next) });
  return (asked) => loader.load(asked);
}
