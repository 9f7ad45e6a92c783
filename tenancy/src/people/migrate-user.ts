import { isRole } from '../context/tenant.ts';
import { isTenantId } from '../context/tenant-id.ts';
import { isNamed } from '../errors.ts';
import { emailOfUserName } from './user-name.ts';

export interface MigrationEvent {
  triggerSource: string;
  userName: string;
  request: { password?: string };
  response: Record<string, unknown>;
}

type Attributes = Record<string, string | undefined>;

/** The user pool that people move from. */
export interface OldUserPool {
  /** @throws as Cognito does when the password is wrong */
  signIn(userName: string, password: string): Promise<void>;
  attributesOf(userName: string): Promise<Attributes>;
}

const unknown = () => new Error('The user name or password is not correct.');

const isUnknown = (error: unknown) => isNamed(error, 'NotAuthorizedException', 'UserNotFoundException');
const isThrottled = (error: unknown) =>
  isNamed(error, 'TooManyRequestsException', 'LimitExceededException', 'ThrottlingException');

/** Cognito shows its message to the person, and writes it to its log: it holds nothing of the old user pool. */
function told(error: unknown): Error {
  if (isUnknown(error)) return unknown();
  if (isThrottled(error)) return new Error('Too many sign-ins right now: try again in a minute.');
  return new Error('The sign-in cannot be checked right now: try again later.');
}

function movedAttributes(attributes: Attributes): Record<string, string> {
  const { email, 'custom:tenant_id': tenantId, 'custom:role': role } = attributes;
  if (!email || !isTenantId(tenantId)) throw unknown();
  return {
    email,
    email_verified: 'true',
    'custom:tenant_id': tenantId,
    'custom:role': isRole(role) ? role : 'member',
  };
}

/** Moves a person at the first sign-in, or when they have forgotten their password, which they set anew then. */
export const migrateUser =
  (pool: OldUserPool) =>
  async <E extends MigrationEvent>(event: E): Promise<E> => {
    const { triggerSource, userName, request } = event;
    const isSignIn = triggerSource === 'UserMigration_Authentication';
    if (!isSignIn && triggerSource !== 'UserMigration_ForgotPassword') throw unknown();
    const attributes = await found(pool, emailOfUserName(userName), isSignIn ? (request.password ?? '') : undefined);
    event.response = {
      userAttributes: movedAttributes(attributes),
      messageAction: 'SUPPRESS',
      ...(isSignIn && { finalUserStatus: 'CONFIRMED' }),
    };
    return event;
  };

async function found(pool: OldUserPool, userName: string, password: string | undefined): Promise<Attributes> {
  try {
    if (password !== undefined) await pool.signIn(userName, password);
    return await pool.attributesOf(userName);
  } catch (error) {
    throw told(error);
  }
}
