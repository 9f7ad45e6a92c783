import { z } from 'zod';
import { AwsError } from '../../aws/testing/aws-error.ts';
import type { Actions } from '../../aws/testing/aws-server.ts';

const asked = z.strictObject({ ServiceCode: z.string().min(1), QuotaCode: z.string().regex(/^L-[0-9A-F]{8}$/) });

interface Told {
  value?: number;
  /** The service may not be asked with the permissions of the caller. */
  denied?: boolean;
}

/** Service Quotas with these quotas, by code: what applies to the account, and AWS's defaults. */
export function createQuotaService(applied: Record<string, Told>, defaults: Record<string, number>) {
  const calls: string[] = [];
  const missing = () =>
    new AwsError('NoSuchResourceException', 'The request failed because the specified quota does not exist.');
  const actions: Actions = {
    GetServiceQuota(input) {
      const { ServiceCode, QuotaCode } = asked.parse(input);
      calls.push(`${ServiceCode} ${QuotaCode}`);
      const told = applied[QuotaCode];
      if (!told) throw missing();
      const reason = { ErrorCode: 'DEPENDENCY_ACCESS_DENIED_ERROR', ErrorMessage: 'Not permitted' };
      return {
        Quota: { ServiceCode, QuotaCode, ...(told.denied ? { ErrorReason: reason } : { Value: told.value }) },
      };
    },
    GetAWSDefaultServiceQuota(input) {
      const { ServiceCode, QuotaCode } = asked.parse(input);
      const value = defaults[QuotaCode];
      if (value === undefined) throw missing();
      return { Quota: { ServiceCode, QuotaCode, Value: value } };
    },
  };
  return { actions, calls };
}
