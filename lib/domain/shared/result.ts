/** An expected failure is a value: `reason` says what is wrong, in words a user understands. */
export type Failure = { readonly ok: false; readonly reason: string };

export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(reason: string): Failure {
  return { ok: false, reason };
}
