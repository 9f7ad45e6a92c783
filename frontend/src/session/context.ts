import type { Me, Role } from '@console/core/contract/session';
import { createContext, useContext } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { allows } from './roles.ts';

export interface Session {
  me: Me;
  signOut(): void;
  /** Finds out which roles the person has by now. */
  renew(): Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('SessionContext has no value');
  return session;
}

/** Answers why the person may not do what needs `role`, or undefined when they may. */
export function useDenied(): (role: Role) => string | undefined {
  const { me } = useSession();
  const messages = useMessages();
  return (role) => (allows(me.roles, role) ? undefined : messages.roles.needed(role));
}
