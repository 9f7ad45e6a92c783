import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { LogService } from '../../aws/testing/log-service.ts';

export interface Variable {
  name: string;
  value: string;
}

/** How long the last lines of a build take to reach its log, in milliseconds. */
const lastLinesMs = 30;

/** One build: a process, whose output goes to a stream of the log. */
export class Build {
  status = 'IN_PROGRESS';
  phase = 'SUBMITTED';
  endTime: number | undefined;
  readonly startTime = Date.now();
  private process: ChildProcess | undefined;

  constructor(
    readonly id: string,
    private readonly log: { service: LogService; group: string; stream: string },
  ) {}

  /** The build as CodeBuild describes it. Its log is named once it has a machine. */
  describe(): object {
    const { group, stream } = this.log;
    return {
      id: this.id,
      buildStatus: this.status,
      currentPhase: this.phase,
      startTime: this.startTime / 1000,
      ...(this.endTime !== undefined && { endTime: this.endTime / 1000 }),
      logs: this.phase === 'SUBMITTED' || this.phase === 'QUEUED' ? {} : { groupName: group, streamName: stream },
    };
  }

  async run(command: string, variables: Variable[]): Promise<void> {
    for (const phase of ['QUEUED', 'PROVISIONING', 'BUILD']) {
      await delay(5);
      if (this.status !== 'IN_PROGRESS') return;
      this.phase = phase;
    }
    const environment = Object.fromEntries(variables.map(({ name, value }) => [name, value]));
    const child = spawn('/bin/sh', ['-ec', command], {
      env: { PATH: process.env.PATH, CODEBUILD_BUILD_ID: this.id, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    this.process = child;
    this.write(['[Container] 2026/11/20 12:00:00.000000 Entering phase BUILD']);
    const late: string[] = [];
    createInterface(child.stdout).on('line', (line) =>
      this.status === 'IN_PROGRESS' ? this.write([line]) : late.push(line),
    );
    const [code] = await once(child, 'exit');
    this.end(code === 0 ? 'SUCCEEDED' : 'FAILED');
    await delay(lastLinesMs);
    this.write([...late, '[Container] 2026/11/20 12:00:00.000000 Phase complete: BUILD']);
  }

  stop(): void {
    this.end('STOPPED');
    if (this.process?.pid !== undefined && this.process.exitCode === null) process.kill(-this.process.pid, 'SIGKILL');
  }

  private end(status: string): void {
    if (this.status !== 'IN_PROGRESS') return;
    Object.assign(this, { status, phase: 'COMPLETED', endTime: Date.now() });
  }

  private write(lines: string[]): void {
    const { service, group, stream } = this.log;
    const timestamp = Date.now();
    service.put(
      group,
      stream,
      lines.map((line) => ({ timestamp, message: `${line}\n` })),
    );
  }
}
