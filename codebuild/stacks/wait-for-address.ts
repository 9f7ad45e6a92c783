import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import type { LocalizableText } from '@console/core/contract/texts/template';
import { JobFailed } from '../job-error.ts';
import { type ProbeResult, probe } from '../probe.ts';
import type { Phase } from '../progress.ts';
import { type Run, stopIfRequested } from '../run.ts';

/** Waits until the address answers; why it does not, once the time is over or the job is to stop. */
export async function addressProblem({ deps, watch }: Run, phase: Phase, url: string): Promise<JobFailed | undefined> {
  phase.report(0, step('waiting-for-address', { url }));
  const result = await probe(url, deps.settings.probeSeconds, watch.signal);
  if (result.healthy) {
    deps.log(`${url} answers ${result.status}.`);
    return undefined;
  }
  return new JobFailed({
    code: 'address-unreachable',
    reason: unreachable(url, result),
    resource: 'Url',
    hint: hint('check-address'),
  });
}

/** @throws JobFailed when the address does not answer in time */
export async function waitForAddress(run: Run, phase: Phase, url: string): Promise<void> {
  const problem = await addressProblem(run, phase, url);
  stopIfRequested(run);
  if (problem) throw problem;
}

function unreachable(url: string, result: Exclude<ProbeResult, { healthy: true }>): LocalizableText {
  if ('status' in result) return reason('address-answers', { url, status: result.status });
  if ('silentSeconds' in result) return reason('address-silent', { url, seconds: result.silentSeconds });
  return reason('address-unreachable', { url, reason: result.reason });
}
