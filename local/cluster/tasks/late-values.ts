import { openContainerPort, openDatabasePort, openFurtherPort, openMailPort } from '../engine/placement.ts';

/** Values that are only known when a task starts. */
export interface LateValues {
  port: number;
  /** The task's own ports, by those that the definition names. */
  furtherPorts: ReadonlyMap<number, number>;
  databasePort: number;
  mailPort: number;
}

/** `text` with the placeholders of a template replaced. */
export function fillLateValues(text: string, { port, furtherPorts, databasePort, mailPort }: LateValues): string {
  const filled = text
    .replaceAll(openContainerPort, String(port))
    .replaceAll(openDatabasePort, String(databasePort))
    .replaceAll(openMailPort, String(mailPort));
  return [...furtherPorts].reduce(
    (result, [named, own]) => result.replaceAll(openFurtherPort(named), String(own)),
    filled,
  );
}
