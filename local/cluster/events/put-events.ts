import { z } from 'zod';
import { authorize } from '../endpoint/authorize.ts';
import { AwsError, validation } from '../endpoint/aws-error.ts';
import type { EndpointService } from '../endpoint/service.ts';
import type { Identity } from '../identity/identity.ts';
import type { Json } from '../template/model.ts';
import { busArn, type EventBuses } from './event-buses.ts';

const entry = z.object({
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().default('default'),
  Resources: z.array(z.string()).default([]),
  Time: z.union([z.number(), z.string()]).optional(),
});
type Entry = z.output<typeof entry>;

const request = z.object({ Entries: z.array(entry).min(1).max(10) });

const largestBytes = 256 * 1024;

/** EventBridge, as far as applications send events. */
export const events = (identity: Identity, buses: EventBuses): EndpointService => ({
  service: 'events',
  async handle({ action, body, caller, region }) {
    if (action !== 'PutEvents') {
      throw new AwsError('UnknownOperationException', `${action} is not supported on this machine.`);
    }
    const parsed = request.safeParse(body);
    if (!parsed.success) throw validation(z.prettifyError(parsed.error));
    const { Entries } = parsed.data;
    const size = Entries.reduce(
      (sum, one) => sum + Buffer.byteLength(`${one.Detail}${one.Source}${one.DetailType}`),
      0,
    );
    if (size > largestBytes) throw validation('Total size of the entries in the request is over the limit.');
    for (const one of Entries) {
      authorize(identity, caller, 'events:PutEvents', busArn(region, nameOf(one)), {
        'aws:RequestedRegion': region,
        'events:source': one.Source ?? '',
        'events:detail-type': one.DetailType ?? '',
      });
    }
    const results = Entries.map((one) => put(buses, region, one));
    return {
      status: 200,
      body: { FailedEntryCount: results.filter((one) => 'ErrorCode' in one).length, Entries: results },
    };
  },
});

function put(buses: EventBuses, region: string, one: Entry): Record<string, string> {
  const refuse = (ErrorCode: string, ErrorMessage: string) => ({ ErrorCode, ErrorMessage });
  const { Source: source, DetailType: detailType, Detail, Resources: resources, Time } = one;
  if (!source || !detailType || Detail === undefined) {
    return refuse('InvalidArgument', 'Source, DetailType and Detail must be specified.');
  }
  if (source.startsWith('aws.')) return refuse('NotAuthorizedForSourceException', 'Not authorized for the source.');
  const detail = objectIn(Detail);
  if (!detail) return refuse('MalformedDetail', 'Detail is malformed.');
  if (!buses.has(region, nameOf(one)))
    return refuse('ResourceNotFoundException', `Event bus ${nameOf(one)} does not exist.`);
  const time = Time === undefined ? new Date() : new Date(typeof Time === 'number' ? Time * 1000 : Time);
  return { EventId: buses.put(region, nameOf(one), { source, detailType, detail, resources, time }) };
}

/** A bus is named by its name or its ARN. */
const nameOf = ({ EventBusName }: Entry): string => EventBusName.split('event-bus/').at(-1) ?? '';

function objectIn(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
