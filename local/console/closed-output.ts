/**
 * Goes on when nobody reads the output any more, as in `npm start | head`, or when it is a file on a full disk: a stream
 * without a listener for its errors would end the process and leave everything running.
 */
export function surviveClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
