import { DomainError } from '@console/core/errors';
import type { Directory } from '@console/core/ports';
import { isUnreachable } from '../dynamodb/failure.ts';

function translated(error: unknown): never {
  if (!isUnreachable(error)) throw error;
  const message = 'The directory of people does not respond. Try again in a moment.';
  throw new DomainError('unavailable', 'sign-in-unavailable', message, { cause: error });
}

/** A directory that tells when it does not respond, instead of failing for an unknown reason. */
export const tellingUnavailable = (directory: Directory): Directory => ({
  findByUsername: (username) => directory.findByUsername(username).catch(translated),
  find: (email) => directory.find(email).catch(translated),
  list: () => directory.list().catch(translated),
  invite: (invitation) => directory.invite(invitation).catch(translated),
  setRole: (email, role) => directory.setRole(email, role).catch(translated),
  setEnabled: (email, enabled) => directory.setEnabled(email, enabled).catch(translated),
  signOut: (email) => directory.signOut(email).catch(translated),
  remove: (email) => directory.remove(email).catch(translated),
});
