import { colours } from './colours.ts';
import { element, field, form } from './elements.ts';
import { people } from './people.ts';
import { isAdmin, signIn, signOut } from './session.ts';

const main = document.querySelector('#main');
const leave = document.querySelector<HTMLButtonElement>('#sign-out');

const password = (autocomplete: AutoFill) => element('input', { type: 'password', required: true, autocomplete });

async function showApplication(): Promise<void> {
  main?.replaceChildren(await colours(), ...(isAdmin() ? [await people()] : []));
  if (leave) leave.hidden = false;
}

function showNewPassword(set: (newPassword: string) => Promise<void>): void {
  const input = password('new-password');
  const save = async () => {
    await set(input.value);
    await showApplication();
  };
  main?.replaceChildren(element('h2', {}, 'Set a password'), form('Save', [field('New password', input)], save));
}

function showSignIn(): void {
  const email = element('input', { type: 'email', required: true, autocomplete: 'username' });
  const input = password('current-password');
  const enter = async () => {
    const setPassword = await signIn(email.value, input.value);
    if (setPassword) showNewPassword(setPassword);
    else await showApplication();
  };
  const fields = [field('E-mail address', email), field('Password', input)];
  main?.replaceChildren(element('h2', {}, 'Sign in'), form('Sign in', fields, enter));
  if (leave) leave.hidden = true;
}

leave?.addEventListener('click', () => {
  signOut();
  showSignIn();
});
showSignIn();
