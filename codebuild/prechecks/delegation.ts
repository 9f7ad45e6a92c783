import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import { amazonMayIssue, isDelegatedTo, withParents } from '@console/core/regions/delegation';
import { JobFailed } from '../job-error.ts';
import type { Run } from '../run.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Checks that a certificate can be issued for the domain: without the delegation, CloudFormation would wait for its
 * validation for hours. @throws JobFailed
 */
export async function checkDelegation(run: Run): Promise<void> {
  const { surroundings, settings, log } = run.deps;
  if (!surroundings) return;
  run.progress.begin(step('checking-domain', { domain: settings.domainName }));
  const zone = await surroundings.hostedZone();
  const found = await surroundings.dns.nameServers(zone.name);
  if (!found) return log(`Public DNS cannot be asked for ${zone.name}. Going on without this check.`);
  const expected = zone.nameServers.join(', ');
  if (!isDelegatedTo(zone.nameServers, found)) {
    const [domain, servers] = [zone.name, found.join(', ')];
    throw new JobFailed({
      code: 'domain-not-delegated',
      reason: servers ? reason('delegated-elsewhere', { domain, servers }) : reason('domain-not-delegated', { domain }),
      hint: hint('delegate-domain', { domain, servers: expected }),
    });
  }
  log(`${zone.name} is delegated to its hosted zone.`);
  await checkAuthorities(surroundings, settings.domainName);
}

async function checkAuthorities({ dns }: Surroundings, domain: string): Promise<void> {
  for (const name of withParents(domain)) {
    const records = await dns.caaRecords(name);
    if (!records) return;
    if (records.length === 0) continue;
    if (amazonMayIssue(records)) return;
    throw new JobFailed({
      code: 'certificate-forbidden',
      reason: reason('certificate-forbidden', { domain, name }),
      hint: hint('allow-amazon', { name }),
    });
  }
}
