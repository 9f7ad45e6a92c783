import { readFileSync } from 'node:fs';

/** The lines that Lambda writes around those of an invocation. */
export const startLine = (requestId: string, version: string): string =>
  `START RequestId: ${requestId} Version: ${version}`;

export const endLine = (requestId: string): string => `END RequestId: ${requestId}`;

export interface Report {
  requestId: string;
  durationMs: number;
  memoryMiB: number;
  usedMiB: number | undefined;
  /** Of the first invocation of a process. */
  initMs?: number | undefined;
  status?: 'timeout' | 'error' | undefined;
}

export function reportLine({ requestId, durationMs, memoryMiB, usedMiB, initMs, status }: Report): string {
  const parts = [
    `REPORT RequestId: ${requestId}`,
    `Duration: ${durationMs.toFixed(2)} ms`,
    `Billed Duration: ${Math.ceil(durationMs)} ms`,
    `Memory Size: ${memoryMiB} MB`,
    ...(usedMiB === undefined ? [] : [`Max Memory Used: ${usedMiB} MB`]),
    ...(initMs === undefined ? [] : [`Init Duration: ${initMs.toFixed(2)} ms`]),
    ...(status === undefined ? [] : [`Status: ${status}`]),
  ];
  return parts.join('\t');
}

/** The most memory that a process has used; known on Linux only. */
export function mostMemoryMiB(pid: number | undefined): number | undefined {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return kibibytes === undefined ? undefined : Math.ceil(Number(kibibytes) / 1024);
  } catch {
    return undefined;
  }
}
