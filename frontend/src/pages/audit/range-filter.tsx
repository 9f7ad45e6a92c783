import DateRangePicker, { type DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { type AuditRange, presets, readLast } from './range.ts';
import { texts } from './texts.ts';

/** The range as the address holds it, chosen in Cloudscape's picker. */
export function RangeFilter({ range, onChange }: { range: AuditRange; onChange: (range: AuditRange) => void }) {
  const { app } = useMessages();
  const { range: t } = useTexts(texts);
  const last = readLast(range.last);
  const value: DateRangePickerProps.Value | null = last
    ? { type: 'relative', ...last }
    : range.from && range.to
      ? { type: 'absolute', startDate: range.from, endDate: range.to }
      : null;
  const change = (next: DateRangePickerProps.Value | null) => {
    if (next === null) return onChange({});
    if (next.type === 'relative') return onChange({ last: `${next.amount}-${next.unit}` });
    onChange({ from: new Date(next.startDate).toISOString(), to: new Date(next.endDate).toISOString() });
  };
  const isValid: DateRangePickerProps.ValidationFunction = (next) => {
    if (next?.type !== 'absolute') return { valid: true };
    return Date.parse(next.startDate) < Date.parse(next.endDate)
      ? { valid: true }
      : { valid: false, errorMessage: t.invalid };
  };
  return (
    <DateRangePicker
      value={value}
      onChange={({ detail }) => change(detail.value)}
      relativeOptions={presets.map((preset) => ({ ...preset, type: 'relative' }))}
      isValidRange={isValid}
      ariaLabel={t.label}
      placeholder={t.placeholder}
      locale={app.locale}
      expandToViewport
      i18nStrings={{
        relativeModeTitle: t.relativeMode,
        absoluteModeTitle: t.absoluteMode,
        relativeRangeSelectionHeading: t.heading,
        formatRelativeRange: ({ amount, unit }) => t.last(amount, unit),
        renderSelectedAbsoluteRangeAriaLive: (start, end) => t.between(start, end),
        customRelativeRangeOptionLabel: t.custom,
        customRelativeRangeOptionDescription: t.customText,
        customRelativeRangeDurationLabel: t.durationLabel,
        customRelativeRangeDurationPlaceholder: t.durationPlaceholder,
        customRelativeRangeUnitLabel: t.unitLabel,
        startDateLabel: t.startDate,
        startTimeLabel: t.startTime,
        endDateLabel: t.endDate,
        endTimeLabel: t.endTime,
        dateTimeConstraintText: t.constraint,
        clearButtonLabel: t.clear,
        cancelButtonLabel: t.cancel,
        applyButtonLabel: t.apply,
        formatUnit: (unit, amount) => t.last(amount, unit).replace(/^\S+ (\d+ )?/, ''),
      }}
      absoluteFormat="long-localized"
    />
  );
}
