import type { Policy } from './policy.ts';

/** Who has signed a request. */
export interface Caller {
  kind: 'role' | 'admin';
  /** Of the session: `arn:aws:sts::<account>:assumed-role/<role>/<session>`. */
  arn: string;
  /** Of the role. */
  roleArn: string;
  userId: string;
  /** Session tags. */
  tags: Readonly<Record<string, string>>;
  /** Limits the rights of the session further. */
  sessionPolicy?: Policy;
}
