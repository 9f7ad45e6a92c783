import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import type { Role } from '@console/core/contract/session';
import { useWords } from '../../words/words.ts';

interface RoleFieldProps {
  role: Role;
  onChange: (role: Role) => void;
  error?: string | undefined;
}

export function RoleField({ role, onChange, error }: RoleFieldProps) {
  const { admins, roles } = useWords();
  return (
    <FormField label={admins.invitation.role} errorText={error}>
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
