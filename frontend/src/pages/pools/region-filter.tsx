import Select from '@cloudscape-design/components/select';
import type { Pool } from '@console/core/contract/pool';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';

interface RegionFilterProps {
  pools: readonly Pool[];
  region: string | null;
  onChange: (region: string | null) => void;
}

/** Pools of one region; absent where all are in the same. */
export function RegionFilter({ pools, region, onChange }: RegionFilterProps) {
  const t = useTexts(texts);
  const regions = [...new Set([...pools.map((pool) => pool.region), ...(region === null ? [] : [region])])].toSorted();
  if (regions.length < 2 && region === null) return null;
  const options = [{ value: '', label: t.allRegions }, ...regions.map((value) => ({ value, label: value }))];
  return (
    <Select
      inlineLabelText={t.regionFilter}
      options={options}
      selectedOption={options.find(({ value }) => value === (region ?? '')) ?? null}
      expandToViewport
      onChange={({ detail }) => onChange(detail.selectedOption.value || null)}
    />
  );
}
