import type { Mail, MailSummary } from '../contract/mail.ts';
import type { FleetTarget } from './fleet.ts';

/** What customers' applications have sent, where it is kept instead of being delivered. */
export interface Mails {
  /** Newest first; undefined when the application has no mail settings. */
  list(target: FleetTarget): Promise<MailSummary[] | undefined>;
  find(target: FleetTarget, id: string): Promise<Mail | undefined>;
}
