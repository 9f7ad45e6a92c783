import { alarmTexts } from '@console/core/contract/texts/alarms';
import { auditTexts } from '@console/core/contract/texts/audit';
import { fieldTexts } from '@console/core/contract/texts/fields';
import { hintTexts } from '@console/core/contract/texts/hints';
import { quotaTexts } from '@console/core/contract/texts/quotas';
import { reasonTexts } from '@console/core/contract/texts/reasons';
import { stepTexts } from '@console/core/contract/texts/steps';

type Templates<Table> = Record<keyof Table, string>;

const alarms: Templates<typeof alarmTexts> = alarmTexts;
const audit: Templates<typeof auditTexts> = auditTexts;
const fields: Templates<typeof fieldTexts> = fieldTexts;
const hints: Templates<typeof hintTexts> = hintTexts;
const quotas: Templates<typeof quotaTexts> = quotaTexts;
const reasons: Templates<typeof reasonTexts> = reasonTexts;
const steps: Templates<typeof stepTexts> = stepTexts;

/** What the API itself writes, by code: its English is this English. */
export const texts = { alarms, audit, fields, hints, quotas, reasons, steps };
