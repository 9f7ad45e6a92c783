import { auditChange, detailed } from '../audit/entry.ts';
import type { Admin, ChangeAdmin, InviteAdmin, InvitedAdmin } from '../contract/admin.ts';
import { lastAdminBlocker, removal } from '../contract/rules/last-admin.ts';
import { auditText } from '../contract/texts/audit.ts';
import { field } from '../contract/texts/fields.ts';
import type { LocalizableText } from '../contract/texts/template.ts';
import { blocked, conflict, fieldError, notFound } from '../errors.ts';
import type { Clock, Directory, Ids, Store } from '../ports.ts';
import { type RequestContext, remembered } from '../service.ts';
import { withLease } from './lease.ts';
import { takesAway } from './takes-away.ts';

export interface AdminDeps {
  store: Store;
  clock: Clock;
  ids: Ids;
  directory: Directory;
}

interface AuditedAction {
  action: 'admin.invite' | 'admin.change' | 'admin.remove';
  person: string;
  detail?: LocalizableText | undefined;
}

/** Lets somebody sign in to the console. */
export function inviteAdmin(deps: AdminDeps, request: RequestContext, input: InviteAdmin): Promise<InvitedAdmin> {
  return withLease(deps, 'admins', async () => {
    if (await deps.directory.find(input.email)) {
      const errors = [fieldError('email', field('signs-in-already'))];
      throw conflict('admin-exists', { person: input.email }, { errors });
    }
    const audited: AuditedAction = {
      action: 'admin.invite',
      person: input.email,
      detail: auditText('invited', { role: input.role }),
    };
    return recorded(deps, request, audited, () => deps.directory.invite(input));
  });
}

/** Gives somebody another role, or lets them in or not. */
export function changeAdmin(
  deps: AdminDeps,
  request: RequestContext,
  email: string,
  change: ChangeAdmin,
): Promise<{ admin: Admin }> {
  return withLease(deps, 'admins', async () => {
    const person = await permitted(deps, email, change);
    const audited: AuditedAction = { action: 'admin.change', person: person.email, detail: changeDetail(change) };
    return recorded(deps, request, audited, async () => {
      if (change.role !== undefined) await deps.directory.setRole(person.email, change.role);
      if (change.enabled !== undefined) await deps.directory.setEnabled(person.email, change.enabled);
      if (takesAway(person, change)) await deps.directory.signOut(person.email);
      return { admin: await existing(deps, person.email) };
    });
  });
}

export function removeAdmin(deps: AdminDeps, request: RequestContext, email: string): Promise<{ admin: Admin }> {
  return withLease(deps, 'admins', async () => {
    const person = await permitted(deps, email, removal);
    const audited: AuditedAction = { action: 'admin.remove', person: person.email };
    return recorded(deps, request, audited, async () => {
      await deps.directory.signOut(person.email);
      await deps.directory.remove(person.email);
      return { admin: { ...person, enabled: false } };
    });
  });
}

async function existing({ directory }: AdminDeps, email: string): Promise<Admin> {
  const person = await directory.find(email);
  if (!person) throw notFound(`Somebody with the address "${email}"`);
  return person;
}

async function permitted(deps: AdminDeps, email: string, change: ChangeAdmin | typeof removal): Promise<Admin> {
  const person = await existing(deps, email.toLowerCase());
  const blocker = lastAdminBlocker(await deps.directory.list(), person, change);
  if (blocker) throw blocked(blocker);
  return person;
}

function changeDetail({ role, enabled }: ChangeAdmin): LocalizableText | undefined {
  if (role === undefined) return enabled === undefined ? undefined : auditText(enabled ? 'enabled' : 'disabled');
  if (enabled === undefined) return auditText('role', { role });
  return auditText(enabled ? 'role-and-enabled' : 'role-and-disabled', { role });
}

/** The directory takes part in no transaction: the audit has what is about to be done before, and how it ended after. */
async function recorded<T>(
  deps: AdminDeps,
  request: RequestContext,
  audited: AuditedAction,
  work: () => Promise<T>,
): Promise<T> {
  const { actor, sourceIp } = request;
  const entry = (outcome: 'accepted' | 'succeeded' | 'failed', detail: Parameters<typeof detailed>[0]) =>
    auditChange(deps, {
      actor,
      sourceIp,
      action: audited.action,
      person: audited.person,
      outcome,
      ...detailed(detail),
    });
  await deps.store.commit([entry('accepted', audited.detail)]);
  let answer: T;
  try {
    answer = await work();
  } catch (error) {
    await deps.store.commit([entry('failed', { text: error instanceof Error ? error.message : String(error) })]);
    throw error;
  }
  await deps.store.commit([entry('succeeded', audited.detail), ...remembered(request, answer)]);
  return answer;
}
