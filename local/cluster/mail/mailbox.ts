import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Mail, type MailSummary, mailSummary } from '@console/core/contract/mail';
import type { Ids } from '@console/core/ports';
import PostalMime from 'postal-mime';
import { limits } from '../../limits.ts';
import { writeAtomically } from '../engine/atomic-file.ts';

export interface Envelope {
  from: string;
  to: string[];
}

const longestSubject = 300;
const listed = /^([0-9A-Z]{26})\.json$/;

export interface MailboxLimits {
  /** Messages. */
  kept: number;
  /** Of all of them together. */
  keptBytes: number;
}

/** The messages of one customer, as two files each: the source, and what a list shows, which makes it a message. */
export class Mailbox {
  /** Newest first. */
  private known: Promise<MailSummary[]> | undefined;

  constructor(
    private readonly dir: string,
    private readonly ids: Ids,
    private readonly most: MailboxLimits = limits.mail,
  ) {}

  async add(source: Buffer, { from, to }: Envelope, now: Date): Promise<void> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    const known = await this.list();
    const id = this.ids.next();
    const subject = await subjectOf(source);
    const summary: MailSummary = { id, receivedAt: now.toISOString(), from, to, subject, bytes: source.length };
    await writeFile(this.source(id), source, { mode: 0o600 });
    await writeAtomically(this.summary(id), JSON.stringify(summary));
    known.unshift(summary);
    await this.dropOld(known);
  }

  /** Newest first. */
  list(): Promise<MailSummary[]> {
    this.known ??= this.readAll();
    return this.known;
  }

  async find(id: string): Promise<Mail | undefined> {
    const summary = (await this.list()).find((known) => known.id === id);
    if (!summary) return undefined;
    const { text, html, attachments } = await PostalMime.parse(await readFile(this.source(id)));
    return {
      ...summary,
      text: text?.slice(0, limits.mail.shownCharacters) ?? null,
      html: html?.slice(0, limits.mail.shownCharacters) ?? null,
      attachments: attachments.map(({ filename, mimeType, content }) => ({
        name: filename ?? '',
        type: mimeType,
        bytes: typeof content === 'string' ? content.length : content.byteLength,
      })),
    };
  }

  async remove(): Promise<void> {
    this.known = undefined;
    await rm(this.dir, { recursive: true, force: true, maxRetries: 3 });
  }

  private async readAll(): Promise<MailSummary[]> {
    const names = await readdir(this.dir).catch(() => []);
    const ids = names.flatMap((name) => listed.exec(name)?.[1] ?? []).toSorted();
    const found = await Promise.all(ids.toReversed().map((id) => this.read(id)));
    return found.flatMap((summary) => summary ?? []);
  }

  /** Undefined for a file that is damaged. */
  private async read(id: string): Promise<MailSummary | undefined> {
    try {
      return mailSummary.parse(JSON.parse(await readFile(this.summary(id), 'utf8')));
    } catch {
      return undefined;
    }
  }

  private async dropOld(known: MailSummary[]): Promise<void> {
    const bytesUpTo = (index: number) => known.slice(0, index + 1).reduce((sum, { bytes }) => sum + bytes, 0);
    const first = known.findIndex(
      (_, index) => index > 0 && (index >= this.most.kept || bytesUpTo(index) > this.most.keptBytes),
    );
    const old = first < 0 ? [] : known.splice(first);
    await Promise.all(
      old.flatMap(({ id }) => [this.summary(id), this.source(id)]).map((path) => rm(path, { force: true })),
    );
  }

  private summary(id: string): string {
    return join(this.dir, `${id}.json`);
  }

  private source(id: string): string {
    return join(this.dir, `${id}.eml`);
  }
}

async function subjectOf(source: Buffer): Promise<string> {
  const { subject = '' } = await PostalMime.parse(source).catch(() => ({ subject: '' }));
  return subject.slice(0, longestSubject);
}
