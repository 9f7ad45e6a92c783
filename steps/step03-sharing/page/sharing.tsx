import type { Application, ListSummary, OpenList } from '../../step00-single-tenant/page/application.ts';
import { Invitations } from './invitations.tsx';
import { People } from './people.tsx';

/** What sharing puts into the page, for somebody who is signed in. */
export const sharing = (me: string): Pick<Application, 'ListNote' | 'ListsParts' | 'ListParts' | 'may'> => ({
  ListNote: RoleNote,
  ListsParts: Invitations,
  ListParts: ({ list }: { list: OpenList }) => <People list={list} me={me} />,
  may: (what, { role }) => role === 'owner' || (what === 'change' && role === 'writer'),
});

const notes: Readonly<Record<string, string>> = { reader: 'to read', writer: 'shared with you' };

const RoleNote = ({ list: { role } }: { list: ListSummary }) => <small>{notes[String(role)]}</small>;
