/** Why a file can't be read. Its class does not outlive the way to another thread: `parseTable` turns it into a value. */
export class RefusedFile extends Error {
  constructor(
    readonly code: 'invalid' | 'too-large',
    message: string,
  ) {
    super(message);
  }
}
