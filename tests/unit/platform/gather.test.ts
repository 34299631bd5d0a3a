import { describe, expect, it } from 'vitest';
import { gather } from '@/lib/platform/db/gather';

/** Answers when it is told to, and keeps what it was asked. */
function openDoor() {
  const calls: { readonly asked: readonly number[]; readonly answer: (answers: readonly (string | Error)[]) => void; readonly fail: (error: Error) => void }[] = [];
  const ask = (asked: readonly number[]): Promise<readonly (string | Error)[]> => new Promise((answer, fail) => calls.push({ asked, answer, fail }));
  return { calls, ask: gather(ask) };
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('gather', () => {
  it('asks at once for what comes alone, and together for what comes meanwhile', async () => {
    const { calls, ask } = openDoor();
    const first = ask(1);
    await settle();
    const others = [ask(2), ask(3), ask(2)];
    await settle();
    expect(calls.map(({ asked }) => asked)).toEqual([[1]]);
    calls[0]?.answer(['one']);
    expect(await first).toBe('one');
    await settle();
    expect(calls.map(({ asked }) => asked)).toEqual([[1], [2, 3, 2]]);
    calls[1]?.answer(['two', 'three', 'two again']);
    expect(await Promise.all(others)).toEqual(['two', 'three', 'two again']);
  });

  it('asks anew for what was asked before', async () => {
    const { calls, ask } = openDoor();
    for (const answer of ['then', 'now']) {
      const asked = ask(1);
      await settle();
      calls.at(-1)?.answer([answer]);
      expect(await asked).toBe(answer);
    }
  });

  it('throws an error to the one who asked in its place, and a failure to all who asked with it', async () => {
    const { calls, ask } = openDoor();
    const some = Promise.allSettled([ask(1), ask(2)]);
    await settle();
    const later = Promise.allSettled([ask(3), ask(4)]);
    calls[0]?.answer(['one', new Error('not two')]);
    expect(await some).toMatchObject([{ value: 'one' }, { reason: { message: 'not two' } }]);
    await settle();
    calls[1]?.fail(new Error('no connection'));
    expect(await later).toMatchObject([{ reason: { message: 'no connection' } }, { reason: { message: 'no connection' } }]);
    const next = ask(5);
    await settle();
    calls[2]?.answer(['five']);
    expect(await next).toBe('five');
  });
});
