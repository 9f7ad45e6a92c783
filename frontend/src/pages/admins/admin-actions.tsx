import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import type { Admin } from '@console/core/contract/admin';
import { lastAdminBlocker, removal } from '@console/core/contract/rules/last-admin';
import { useState } from 'react';
import { changeAdmin } from '../../api/admins.ts';
import { useApi } from '../../api/context.ts';
import { blockerText } from '../../i18n/blocker-text.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { useRequest } from '../../notifications/use-request.ts';
import { ChangeRole } from './change-role.tsx';
import { ConfirmAdminAction } from './confirm-admin-action.tsx';
import { texts } from './texts.ts';

type Action = 'changeRole' | 'disable' | 'enable' | 'remove';

/** What can be done with the chosen person, and for the rest why not. */
export function AdminActions({ person, all }: { person: Admin | undefined; all: readonly Admin[] }) {
  const t = useTexts(texts);
  const messages = useMessages();
  const api = useApi();
  const { succeed } = useNotifications();
  const { request, busy } = useRequest();
  const [asked, setAsked] = useState<Exclude<Action, 'enable'>>();
  const close = () => setAsked(undefined);
  const reason = person ? blockerText(lastAdminBlocker(all, person, removal), messages) : t.chooseOne;
  const item = (id: Action): ButtonDropdownProps.Item => ({
    id,
    text: t[id],
    ...(reason ? { disabled: true, disabledReason: reason } : {}),
  });
  const enable = ({ email }: Admin) =>
    request({
      intent: { enable: email },
      send: (key) => changeAdmin(api, email, { enabled: true }, key),
      failed: t.enabling.failed(email),
      onDone: () => succeed(t.enabling.done(email)),
    });
  const choose = (id: string) => {
    if (id === 'enable' && person) void enable(person);
    if (id === 'changeRole' || id === 'disable' || id === 'remove') setAsked(id);
  };
  return (
    <>
      <ButtonDropdown
        loading={busy}
        items={[item('changeRole'), item(person?.enabled === false ? 'enable' : 'disable'), item('remove')]}
        onItemClick={({ detail }) => choose(detail.id)}
      >
        {t.actions}
      </ButtonDropdown>
      {person && asked === 'changeRole' && <ChangeRole person={person} onClose={close} />}
      {person && (asked === 'disable' || asked === 'remove') && (
        <ConfirmAdminAction action={asked} person={person} onClose={close} />
      )}
    </>
  );
}
