import { Amplify } from 'aws-amplify';
import { fetchAuthSession, getCurrentUser, signOut } from 'aws-amplify/auth';
import { Offline, Refused } from '../../step00-single-tenant/page/api.ts';

export interface Session {
  /** Of the person, for as long as the account is there. */
  id: string;
  email: string;
}

interface Settings {
  endpoint: string;
  userPoolId: string;
  clientId: string;
}

const place = 'sign-in.json';

/** The settings as they were last, when there is no connection. */
async function settings(): Promise<Settings> {
  try {
    const text = await (await fetch(`/${place}`)).text();
    localStorage.setItem(place, text);
    return JSON.parse(text) as Settings;
  } catch (error) {
    const text = localStorage.getItem(place);
    if (text === null) throw error;
    return JSON.parse(text) as Settings;
  }
}

let isLocal = false;

/** One machine has no SRP: there the password goes to the user pool, over the loopback interface. */
export const authFlow = (): 'USER_PASSWORD_AUTH' | 'USER_SRP_AUTH' =>
  isLocal ? 'USER_PASSWORD_AUTH' : 'USER_SRP_AUTH';

export async function configure(): Promise<void> {
  const { endpoint, userPoolId, clientId: userPoolClientId } = await settings();
  isLocal = !/^https:\/\/cognito-idp\./.test(endpoint);
  const userPoolEndpoint = isLocal ? { userPoolEndpoint: endpoint } : {};
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, ...userPoolEndpoint } } });
}

/** Who is signed in in this browser, also without a connection. */
export async function currentSession(): Promise<Session | undefined> {
  try {
    const { userId, signInDetails } = await getCurrentUser();
    return { id: userId, email: signInDetails?.loginId ?? '' };
  } catch {
    return undefined;
  }
}

/** The header with the access token, which is renewed shortly before its end. */
export async function authorization(): Promise<Record<string, string>> {
  const session = await fetchAuthSession().catch(() => {
    throw new Offline('You are offline.');
  });
  const token = session.tokens?.accessToken.toString();
  if (token === undefined) {
    if (!navigator.onLine) throw new Offline('You are offline.');
    throw new Refused(401, 'Your sign-in has ended: sign out, and sign in again.');
  }
  return { authorization: `Bearer ${token}` };
}

export const endSession = (): Promise<void> => signOut();
