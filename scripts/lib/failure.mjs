/**
 * A failure the user can do something about: it is told in one line, without a stack.
 * Everything else that is thrown is a defect and keeps its stack.
 */
export class Failure extends Error {
  /** @param {string} message one line: what is wrong, and what would be right */
  constructor(message) {
    super(message);
    this.name = 'Failure';
  }
}

/** The line that a user sees for an error of any kind. */
export function describeError(error) {
  if (error instanceof Failure) return error.message;
  if (error?.code === 'ENOSPC') return `The disk is full${error.path ? ` (${error.path})` : ''}. Free some space and start again.`;
  if (error?.code === 'EROFS') return `The disk is read-only${error.path ? ` (${error.path})` : ''}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
