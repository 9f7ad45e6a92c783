/** A line of the log that all processes of an application share; undefined stands for the one that serves requests. */
export const processLine = (process: string | undefined, text: string): string =>
  process === undefined ? text : `[${process}] ${text}`;
