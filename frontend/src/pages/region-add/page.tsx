import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { regionsQuery } from '../../api/regions.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { AddForm } from './add-form.tsx';

export function RegionAddPage() {
  const { data, isError, error, refetch } = useQuery(regionsQuery(useApi()));
  if (data) return <AddForm taken={data} />;
  return isError ? <LoadError error={error} onRetry={refetch} /> : <Loading />;
}
