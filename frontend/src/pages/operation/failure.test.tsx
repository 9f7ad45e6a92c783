import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { operation } from '../../../test/samples.ts';
import { de } from '../../i18n/de.ts';
import { MessagesContext } from '../../i18n/messages.ts';
import { Failure } from './failure.tsx';

const advice = hint('fix-product');
const own = reason('region-missing', { region: 'eu-west-1' });
const quoted = 'exec: "odoo": not found';

const inGerman = (error: NonNullable<Parameters<typeof operation>[0]>['error']) =>
  render(
    <MessagesContext value={de}>
      <Failure operation={operation({ status: 'failed', error: error ?? null })} />
    </MessagesContext>,
  );

test('the console says in German what it has written itself', () => {
  const coded = { message: own.coded, hint: advice.coded };
  inGerman({ code: 'not-found', message: own.text, hint: advice.text, coded });
  expect(screen.getByText('Die Region eu-west-1 steht nicht in der Tabelle.')).toBeTruthy();
  expect(screen.getByText(de.texts.hints['fix-product'])).toBeTruthy();
});

test('the reason of a resource is quoted as it is', () => {
  const coded = { hint: advice.coded };
  inGerman({ code: 'resource-failed', resource: 'Service', message: quoted, hint: advice.text, coded });
  expect(screen.getByText(quoted).getAttribute('translate')).toBe('no');
  expect(screen.getByText('Grund im Wortlaut')).toBeTruthy();
});

test('a record without codes shows its English', () => {
  inGerman({ code: 'resource-failed', message: quoted, hint: advice.text });
  expect(screen.getByText(advice.text).getAttribute('translate')).toBe('no');
});
