import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import type { Role } from '@console/core/contract/session';
import { useTexts } from '../../i18n/define-texts.ts';
import { type FieldProblem, fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

interface RoleFieldProps {
  role: Role;
  onChange: (role: Role) => void;
  error?: FieldProblem | undefined;
}

export function RoleField({ role, onChange, error }: RoleFieldProps) {
  const messages = useMessages();
  const { roles } = messages;
  const t = useTexts(texts);
  return (
    <FormField label={t.invitation.role} errorText={fieldMessage(t.invitation.role, error, messages)}>
      <RadioGroup
        value={role}
        items={(Object.keys(roles.names) as Role[]).map((value) => ({
          value,
          label: roles.names[value],
          description: t.roleDescriptions[value],
        }))}
        onChange={({ detail }) => onChange(detail.value as Role)}
      />
    </FormField>
  );
}
