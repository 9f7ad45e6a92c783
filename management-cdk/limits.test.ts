import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';

const { job, dispatcher, reconciler } = limits;

describe('the limits', () => {
  it('give a dispatcher time to start the job before the reconciler does', () => {
    expect(job.startGrace).toBeGreaterThanOrEqual(dispatcher.timeout);
  });

  it("let CodeBuild's queue end a waiting build before it counts as hung", () => {
    expect(job.claimGrace).toBeGreaterThan(job.queueTime);
  });

  it('stop a silent job before CodeBuild does', () => {
    expect(job.silence + reconciler.interval).toBeLessThan(job.runTime);
  });

  it('let one run of the reconciler end before the next begins, with time for health checks', () => {
    expect(reconciler.timeout).toBeLessThanOrEqual(reconciler.interval);
    expect(reconciler.healthCheckReserve).toBeLessThan(reconciler.timeout / 2);
  });

  it('remember an application for many rounds of health checks', () => {
    expect(reconciler.rememberApplications).toBeGreaterThanOrEqual(10 * reconciler.interval);
  });
});
