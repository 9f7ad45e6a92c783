/** What the person is told on standard error, with exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Ends with this exit code: whoever it concerns has been told all. */
export class ExitWith extends Error {
  override readonly name = 'ExitWith';

  constructor(readonly exitCode: number) {
    super(`exit code ${exitCode}`);
  }
}
