import { type FormEvent, useId, useState } from 'react';

interface Props {
  /** Whether the invitation was taken; what was not stays for another try. */
  onInvite: (invitation: { email: string; role: string; days: number }) => Promise<boolean>;
}

export function InviteForm({ onInvite }: Props) {
  const id = useId();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('reader');
  const [days, setDays] = useState(7);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onInvite({ email, role, days })) setEmail('');
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={id}>Invite by e-mail address</label>
      <div className="line">
        <input id={id} type="email" required value={email} onChange={({ target }) => setEmail(target.value)} />
        <select aria-label="As a" value={role} onChange={({ target }) => setRole(target.value)}>
          <option>reader</option>
          <option>writer</option>
        </select>
        <select aria-label="For" value={days} onChange={({ target }) => setDays(Number(target.value))}>
          <option value={1}>1 day</option>
          <option value={7}>7 days</option>
          <option value={30}>30 days</option>
        </select>
        <button type="submit">Invite</button>
      </div>
    </form>
  );
}
