import { type BatchSummary, type LeftOut, typeOf } from '@console/core/contract/batch';
import type { TextsOf } from '../i18n/define-texts.ts';
import { fieldMessage } from '../i18n/field-message.ts';
import type { Messages } from '../i18n/messages.ts';
import type { batchTexts } from './texts.ts';

type Texts = TextsOf<typeof batchTexts>;

/** Such as `Suspend: 25 customers`. */
export const batchTitle = (
  { action, total }: Pick<BatchSummary, 'action' | 'total'>,
  messages: Messages,
  texts: Texts,
): string => texts.title(messages.operationTypes[typeOf(action)].action, total);

/** Such as `17 of 25 · 1 failed`. */
export const batchProgress = (
  { done, total, failed, leftOutTotal }: Pick<BatchSummary, 'done' | 'total' | 'failed' | 'leftOutTotal'>,
  texts: Texts,
): string =>
  [
    texts.progress(done, total),
    ...(failed > 0 ? [texts.failed(failed)] : []),
    ...(leftOutTotal > 0 ? [texts.leftOut(leftOutTotal)] : []),
  ].join(' · ');

export const batchPercent = ({ done, failed, total, cancelled }: BatchSummary): number =>
  total === 0 ? 100 : Math.floor((100 * (done + failed + cancelled)) / total);

/** Why a customer is left out, or failed, as a sentence in the language of the console. */
export function whyText(
  { code, reason, coded }: Pick<LeftOut, 'code' | 'reason' | 'coded'>,
  messages: Messages,
): string {
  if (code === 'validation') {
    const [path = '', ...rest] = reason.split(': ');
    return rest.length > 0 ? fieldMessage(path, { message: rest.join(': '), coded }, messages) : reason;
  }
  return messages.failures.problem(code, reason, coded?.values ?? {});
}
