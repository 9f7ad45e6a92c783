import type { Alert } from '@console/core/contract/alert';
import { isOperationType } from '@console/core/contract/operations/all';
import { type Coded, fillTemplate } from '@console/core/contract/texts/template';
import type { Messages } from '../i18n/messages.ts';
import { translate } from '../i18n/translate.ts';

/** In the language of the console where the console has a text for it. */
export const alertTitle = ({ title, coded }: Pick<Alert, 'title' | 'coded'>, messages: Messages): string =>
  failedOperation(coded?.title, messages) ?? translate('alarms', coded?.title, messages) ?? title;

/** The code of an alert about a failed operation is the type of the operation. */
const failedOperation = (coded: Coded | undefined, { operationTypes }: Messages): string | undefined =>
  coded && isOperationType(coded.code) ? fillTemplate(operationTypes[coded.code].failed, coded.values) : undefined;
