interface AccountProps {
  email: string;
  onSignOut: () => void;
}

/** Who is signed in, and the way out. */
export const Account = ({ email, onSignOut }: AccountProps) => (
  <span className="account">
    {email}{' '}
    <button type="button" onClick={onSignOut}>
      Sign out
    </button>
  </span>
);
