import type { AlertSeverity } from '@console/core/contract/alert';
import type { Message, Notifier } from '@console/core/ports/notifier';
import { beforeEach, describe, expect, it } from 'vitest';

export interface NotifierPlace {
  notifier: Notifier;
  /** What the people on call were told, oldest first. */
  told(): Promise<{ subject: string; text: string; severity: string }[]>;
}

const severities: AlertSeverity[] = ['critical', 'warning', 'info'];

/** What every adapter of the port `Notifier` has to keep. `open`: a place where nobody was told anything. */
export function notifierContract(open: () => Promise<NotifierPlace>): void {
  describe('a notifier', () => {
    let place: NotifierPlace;
    beforeEach(async () => {
      place = await open();
    });

    it('hands messages over, in order, with how bad it is', async () => {
      for (const severity of severities) {
        await place.notifier.notify({ subject: `acme: ${severity}`, text: `It is ${severity}.`, severity });
      }
      expect(await place.told()).toMatchObject(
        severities.map((severity) => ({ subject: `acme: ${severity}`, text: `It is ${severity}.`, severity })),
      );
    });

    it('takes the same message twice', async () => {
      const message: Message = {
        subject: 'acme is down',
        text: 'Look.',
        severity: 'critical',
        alertId: '01JD0000000000000000000000',
      };
      await place.notifier.notify(message);
      await place.notifier.notify(message);
      expect(await place.told()).toHaveLength(2);
    });

    it('tells every character of a text, on as many lines as it has', async () => {
      const text = 'Größe <b>&amp;</b> "大きさ" 🚀\n\tat line 2\n';
      await place.notifier.notify({ subject: 'Text', text, severity: 'info' });
      expect((await place.told())[0]?.text).toBe(text);
    });

    it.each([['Müller & Söhne\nGmbH'], ['大きさ'], ['x'.repeat(300)], [' ']])(
      'tells of what has the subject %j',
      async (subject) => {
        await place.notifier.notify({ subject, text: 'The text is whole.', severity: 'warning' });
        expect(await place.told()).toMatchObject([{ text: 'The text is whole.' }]);
      },
    );

    it.each([
      ['is empty', ''],
      ['is endless', '大'.repeat(200_000)],
    ])('tells of what has a text that %s', async (_, text) => {
      await place.notifier.notify({ subject: 'acme is down', text, severity: 'critical' });
      expect(await place.told()).toMatchObject([{ subject: 'acme is down' }]);
    });
  });
}
