import DateRangePicker, { type DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import { useMessages } from '../../i18n/messages.ts';
import { type AuditRange, presets, readLast } from './range.ts';

/** The range as the address holds it, chosen in Cloudscape's picker. */
export function RangeFilter({ range, onChange }: { range: AuditRange; onChange: (range: AuditRange) => void }) {
  const { app, audit } = useMessages();
  const { range: messages } = audit;
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
      : { valid: false, errorMessage: messages.invalid };
  };
  return (
    <DateRangePicker
      value={value}
      onChange={({ detail }) => change(detail.value)}
      relativeOptions={presets.map((preset) => ({ ...preset, type: 'relative' }))}
      isValidRange={isValid}
      ariaLabel={messages.label}
      placeholder={messages.placeholder}
      locale={app.locale}
      expandToViewport
      i18nStrings={{
        relativeModeTitle: messages.relativeMode,
        absoluteModeTitle: messages.absoluteMode,
        relativeRangeSelectionHeading: messages.heading,
        formatRelativeRange: ({ amount, unit }) => messages.last(amount, unit),
        renderSelectedAbsoluteRangeAriaLive: (start, end) => messages.between(start, end),
        customRelativeRangeOptionLabel: messages.custom,
        customRelativeRangeOptionDescription: messages.customText,
        customRelativeRangeDurationLabel: messages.durationLabel,
        customRelativeRangeDurationPlaceholder: messages.durationPlaceholder,
        customRelativeRangeUnitLabel: messages.unitLabel,
        startDateLabel: messages.startDate,
        startTimeLabel: messages.startTime,
        endDateLabel: messages.endDate,
        endTimeLabel: messages.endTime,
        dateTimeConstraintText: messages.constraint,
        clearButtonLabel: messages.clear,
        cancelButtonLabel: messages.cancel,
        applyButtonLabel: messages.apply,
        formatUnit: (unit, amount) => messages.last(amount, unit).replace(/^\S+ (\d+ )?/, ''),
      }}
      absoluteFormat="long-localized"
    />
  );
}
