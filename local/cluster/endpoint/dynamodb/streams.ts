import { isObject } from '../../template/model.ts';
import { accessDenied } from '../authorize.ts';
import type { EndpointAnswer, EndpointCall } from '../service.ts';
import type { TenantDatabase } from './dynoxide.ts';
import { nameOfTable, publicText, storedArn, storedName } from './table-name.ts';

/**
 * DynamoDB Streams, for the cluster's own programs: a shard iterator does not say which stream it is of, so that no
 * policy can be evaluated for it.
 */
export async function streams(database: TenantDatabase, call: EndpointCall): Promise<EndpointAnswer> {
  const { action, api, body, caller, region } = call;
  if (caller.kind !== 'admin') throw accessDenied(caller, `dynamodb:${action}`, '*', false);
  const request = isObject(body) ? { ...body } : {};
  if (typeof request.TableName === 'string') {
    request.TableName = storedName(region, nameOfTable(request.TableName, region) ?? request.TableName);
  }
  if (typeof request.StreamArn === 'string') request.StreamArn = storedArn(request.StreamArn);
  const { status, text } = await database.call(`${api}.${action}`, request);
  // Records have items in them, which are not changed.
  return { status, body: action === 'GetRecords' && status === 200 ? text : publicText(text, region) };
}
