import type { AlertSeverity } from '@console/core/contract/alert';
import type { Message, Notifier } from '@console/core/ports/notifier';
import { beforeEach, describe, expect, it } from 'vitest';

export interface NotifierFixture {
  notifier: Notifier;
  /** The messages that the people on call got, oldest first. */
  sent(): Promise<{ subject: string; text: string; severity: string }[]>;
}

const severities: AlertSeverity[] = ['critical', 'warning', 'info'];

/** What every adapter of the port `Notifier` does. `open`: one that has sent nothing. */
export function notifierContract(open: () => Promise<NotifierFixture>): void {
  describe('a notifier', () => {
    let fixture: NotifierFixture;
    beforeEach(async () => {
      fixture = await open();
    });

    it('sends messages in order, with their severity', async () => {
      for (const severity of severities) {
        await fixture.notifier.notify({ subject: `acme: ${severity}`, text: `It is ${severity}.`, severity });
      }
      expect(await fixture.sent()).toMatchObject(
        severities.map((severity) => ({ subject: `acme: ${severity}`, text: `It is ${severity}.`, severity })),
      );
    });

    it('accepts the same message twice', async () => {
      const message: Message = {
        subject: 'acme is down',
        text: 'Look.',
        severity: 'critical',
        alertId: '01JD0000000000000000000000',
      };
      await fixture.notifier.notify(message);
      await fixture.notifier.notify(message);
      expect(await fixture.sent()).toHaveLength(2);
    });

    it('keeps every character and line of a text', async () => {
      const text = 'Größe <b>&amp;</b> "大きさ" 🚀\n\tat line 2\n';
      await fixture.notifier.notify({ subject: 'Text', text, severity: 'info' });
      expect((await fixture.sent())[0]?.text).toBe(text);
    });

    it.each([['Müller & Söhne\nGmbH'], ['大きさ'], ['x'.repeat(300)], [' ']])(
      'sends a message with the subject %j',
      async (subject) => {
        await fixture.notifier.notify({ subject, text: 'The text is whole.', severity: 'warning' });
        expect(await fixture.sent()).toMatchObject([{ text: 'The text is whole.' }]);
      },
    );

    it.each([
      ['is empty', ''],
      ['is endless', '大'.repeat(200_000)],
    ])('sends a message whose text %s', async (_, text) => {
      await fixture.notifier.notify({ subject: 'acme is down', text, severity: 'critical' });
      expect(await fixture.sent()).toMatchObject([{ subject: 'acme is down' }]);
    });
  });
}
