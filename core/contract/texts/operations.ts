import { type OperationType, operations } from '../operations/all.ts';
import { fillTemplate, type LocalizableText } from './template.ts';

/** That an operation has failed. The code of the text is its type. */
export const operationFailed = (type: OperationType, subject: string): LocalizableText => ({
  text: fillTemplate(operations[type].texts.failed, { subject }),
  coded: { code: type, values: { subject } },
});
