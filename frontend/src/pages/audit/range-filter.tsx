import DateRangePicker, { type DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import { useWords } from '../../words/words.ts';
import { type AuditRange, presets, readLast } from './range.ts';

/** The range as the address holds it, chosen in Cloudscape's picker. */
export function RangeFilter({ range, onChange }: { range: AuditRange; onChange: (range: AuditRange) => void }) {
  const { app, audit } = useWords();
  const { range: words } = audit;
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
      : { valid: false, errorMessage: words.invalid };
  };
  return (
    <DateRangePicker
      value={value}
      onChange={({ detail }) => change(detail.value)}
      relativeOptions={presets.map((preset) => ({ ...preset, type: 'relative' }))}
      isValidRange={isValid}
      ariaLabel={words.label}
      placeholder={words.placeholder}
      locale={app.locale}
      expandToViewport
      i18nStrings={{
        relativeModeTitle: words.relativeMode,
        absoluteModeTitle: words.absoluteMode,
        relativeRangeSelectionHeading: words.heading,
        formatRelativeRange: ({ amount, unit }) => words.last(amount, unit),
        renderSelectedAbsoluteRangeAriaLive: (start, end) => words.between(start, end),
        customRelativeRangeOptionLabel: words.custom,
        customRelativeRangeOptionDescription: words.customText,
        customRelativeRangeDurationLabel: words.durationLabel,
        customRelativeRangeDurationPlaceholder: words.durationPlaceholder,
        customRelativeRangeUnitLabel: words.unitLabel,
        startDateLabel: words.startDate,
        startTimeLabel: words.startTime,
        endDateLabel: words.endDate,
        endTimeLabel: words.endTime,
        dateTimeConstraintText: words.constraint,
        clearButtonLabel: words.clear,
        cancelButtonLabel: words.cancel,
        applyButtonLabel: words.apply,
        formatUnit: (unit, amount) => words.last(amount, unit).replace(/^\S+ (\d+ )?/, ''),
      }}
      absoluteFormat="long-localized"
    />
  );
}
