import type { Alert } from '@console/core/contract/alert';
import type { Messages } from '../i18n/messages.ts';
import { translate } from '../i18n/translate.ts';

/** In the language of the console where the console has a text for it. */
export const alertTitle = ({ title, coded }: Pick<Alert, 'title' | 'coded'>, messages: Messages): string =>
  translate('alarms', coded?.title, messages) ?? title;
