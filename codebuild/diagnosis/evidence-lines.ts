import type { Evidence, StoppedTask } from '@console/core/ports';
import { redacted } from './redact.ts';

/** The evidence as lines of the operation's log. Oldest first, as a log is read. */
export function evidenceLines(evidence: Evidence | undefined, withLastLines: boolean): string[] {
  if (!evidence) return [];
  const { stopped, healthCheck, events } = evidence;
  const lines = [
    ...events.toReversed().map((event) => `  ECS: ${event}`),
    ...(healthCheck ? [`  Health check GET ${healthCheck.path}: ${healthCheck.reason}`] : []),
    ...stopped.toReversed().flatMap((task) => linesOfTask(withLastLines ? task : { ...task, lastLines: [] })),
  ];
  return lines.length > 0 ? ['What was seen of the application before the rollback:', ...lines.map(redacted)] : [];
}

function linesOfTask({ id, reason, exitCode, containerReason, lastLines }: StoppedTask): string[] {
  const code = exitCode === undefined ? '' : `, exit code ${exitCode}`;
  const more = containerReason ? ` (${containerReason})` : '';
  return [`  Task ${id} stopped${code}: ${reason}${more}`, ...lastLines.map((line) => `    | ${line}`)];
}
