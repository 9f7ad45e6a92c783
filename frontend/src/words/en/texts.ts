import { alarmTexts } from '@console/core/contract/texts/alarms';
import { auditTexts } from '@console/core/contract/texts/audit';
import { fieldTexts } from '@console/core/contract/texts/fields';
import { hintTexts } from '@console/core/contract/texts/hints';
import { reasonTexts } from '@console/core/contract/texts/reasons';
import { stepTexts } from '@console/core/contract/texts/steps';

type Said<Table> = Record<keyof Table, string>;

const alarms: Said<typeof alarmTexts> = alarmTexts;
const audit: Said<typeof auditTexts> = auditTexts;
const fields: Said<typeof fieldTexts> = fieldTexts;
const hints: Said<typeof hintTexts> = hintTexts;
const reasons: Said<typeof reasonTexts> = reasonTexts;
const steps: Said<typeof stepTexts> = stepTexts;

/** What the API itself writes, by code: its English is this English. */
export const texts = { alarms, audit, fields, hints, reasons, steps };
