import type { Caller } from '../../identity/caller.ts';
import type { Identity } from '../../identity/identity.ts';
import { isObject } from '../../template/model.ts';
import { accessDenied, authorize } from '../authorize.ts';
import { AwsError } from '../aws-error.ts';
import type { EndpointAnswer, EndpointCall, EndpointService } from '../service.ts';
import { type Access, accesses, type Body } from './accesses.ts';
import { dynamodbTarget, type TenantDatabase } from './dynoxide.ts';
import type { KeySchemas } from './key-schemas.ts';
import { streams } from './streams.ts';
import { nameOfTable, publicText, storedName, tableArn } from './table-name.ts';
import { publicAnswer, renameTables } from './translate.ts';

const partiql = new Set(['ExecuteStatement', 'BatchExecuteStatement', 'ExecuteTransaction']);
const descriptions = new Set(['DescribeTable', 'UpdateTable']);

interface GateOptions {
  identity: Identity;
  database: TenantDatabase;
  schemas: KeySchemas;
}

/** The way to tenants' data: every call is authorised with the policies of the caller's role, as DynamoDB does it. */
export function dynamodb({ identity, database, schemas }: GateOptions): EndpointService {
  const authorizeAccess = async (caller: Caller, region: string, { table, index, ...access }: Access) => {
    const keys = await schemas.of(storedName(region, table));
    const leading = keys ? access.leadingKeys(keys) : [];
    const resource = tableArn(region, table) + (index === undefined ? '' : `/index/${index}`);
    const known = leading.flatMap((key) => key ?? []);
    authorize(identity, caller, `dynamodb:${access.action}`, resource, {
      'aws:RequestedRegion': region,
      // Where one of several is not known, none counts as known.
      ...(known.length > 0 && known.length === leading.length && { 'dynamodb:LeadingKeys': known }),
      ...(access.enclosing !== undefined && { 'dynamodb:EnclosingOperation': access.enclosing }),
    });
  };

  const handle = async (call: EndpointCall): Promise<EndpointAnswer> => {
    const { action, caller, region } = call;
    if (call.api.startsWith('DynamoDBStreams')) return streams(database, call);
    if (partiql.has(action)) throw accessDenied(caller, `dynamodb:${action}`, '*', true);
    if (action === 'ListTables') return listTables(call);
    const accessesOf = Object.hasOwn(accesses, action) ? accesses[action] : undefined;
    if (!accessesOf) throw new AwsError('UnknownOperationException', `${action} is not supported on this machine.`);
    const body = renameTables(isObject(call.body) ? call.body : {}, (given) => ownName(given, call, action));
    const all = accessesOf(body);
    for (const access of all) await authorizeAccess(caller, region, access);
    const stored = renameTables(body, (table) => storedName(region, table));
    const { status, text } = await database.call(dynamodbTarget(action), stored);
    if (action === 'UpdateTable') for (const { table } of all) schemas.forget(storedName(region, table));
    if (status !== 200) return { status, body: publicError(text, region) };
    return { status, body: descriptions.has(action) ? publicText(text, region) : publicAnswer(text, region) };
  };

  const listTables = async ({ caller, region, body }: EndpointCall): Promise<EndpointAnswer> => {
    authorize(identity, caller, 'dynamodb:ListTables', '*', { 'aws:RequestedRegion': region });
    const prefix = storedName(region, '');
    const { ExclusiveStartTableName: after, Limit = 100 }: Body = isObject(body) ? body : {};
    const start = typeof after === 'string' ? after : '';
    const names: string[] = [];
    let from: string | undefined;
    do {
      const request = { Limit: 100, ...(from !== undefined && { ExclusiveStartTableName: from }) };
      const { text } = await database.call(dynamodbTarget('ListTables'), request);
      const page: { TableNames: string[]; LastEvaluatedTableName?: string } = JSON.parse(text);
      names.push(...page.TableNames.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)));
      from = page.LastEvaluatedTableName;
    } while (from !== undefined);
    const rest = names.filter((name) => name > start).toSorted();
    const TableNames = rest.slice(0, Number(Limit));
    const last = TableNames.at(-1);
    const more = rest.length > TableNames.length && last !== undefined;
    return { status: 200, body: { TableNames, ...(more && { LastEvaluatedTableName: last }) } };
  };

  return { service: 'dynamodb', handle };
}

/** An error may have items in it, which are not changed. */
function publicError(text: string, region: string): string {
  const error: Body = JSON.parse(text);
  const told = Object.entries(error).map(([name, value]) =>
    name.toLowerCase() === 'message' ? [name, publicText(String(value), region)] : [name, value],
  );
  return JSON.stringify(Object.fromEntries(told));
}

function ownName(given: string, { caller, region }: EndpointCall, action: string): string {
  const name = nameOfTable(given, region);
  if (name === undefined) throw accessDenied(caller, `dynamodb:${action}`, given, false);
  return name;
}
