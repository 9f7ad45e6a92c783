import { fetchAuthSession, signOut } from 'aws-amplify/auth';

/** The access token, renewed when it is about to lapse. Undefined when nobody is signed in any more. */
export async function accessToken(refresh = false): Promise<string | undefined> {
  const { tokens } = await fetchAuthSession({ forceRefresh: refresh });
  return tokens?.accessToken.toString();
}

export const endSession = (): Promise<void> => signOut();
