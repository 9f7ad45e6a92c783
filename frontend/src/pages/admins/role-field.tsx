import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import type { Role } from '@console/core/contract/session';
import { type FieldProblem, fieldMessage } from '../../forms/field-message.ts';
import { useWords } from '../../words/words.ts';

interface RoleFieldProps {
  role: Role;
  onChange: (role: Role) => void;
  error?: FieldProblem | undefined;
}

export function RoleField({ role, onChange, error }: RoleFieldProps) {
  const words = useWords();
  const { admins, roles } = words;
  return (
    <FormField label={admins.invitation.role} errorText={fieldMessage(admins.invitation.role, error, words)}>
      <RadioGroup
        value={role}
        items={(Object.keys(roles.names) as Role[]).map((value) => ({
          value,
          label: roles.names[value],
          description: admins.rolesText[value],
        }))}
        onChange={({ detail }) => onChange(detail.value as Role)}
      />
    </FormField>
  );
}
