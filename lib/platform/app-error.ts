/** Why a request could not be served. Closed: every door maps each code to its own answer. */
export const errorCodes = ['unauthenticated', 'forbidden', 'not-found', 'malformed', 'invalid', 'conflict', 'wrong-type', 'too-large', 'rate-limited', 'unavailable'] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One thing wrong with one field: where, why, and what would be right. */
export type FieldProblem = { readonly path: string; readonly message: string };

/** An expected refusal, thrown from below and turned into a value at the door. Anything else that is thrown is a defect. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: readonly FieldProblem[] = [],
    /** How long to wait before trying again, where that helps. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
  }
}

export const httpStatus: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  malformed: 400,
  invalid: 422,
  conflict: 409,
  'wrong-type': 415,
  'too-large': 413,
  'rate-limited': 429,
  unavailable: 503,
};
