import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { regionsQuery } from '../../api/regions.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { Guarded } from '../../frame/guarded.tsx';
import { Page } from '../../frame/page.tsx';
import { Paragraphs } from '../../help/paragraphs.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { AddForm } from './add-form.tsx';

export function AddRegion() {
  const { regions, help } = useMessages();
  const { data, isError, error, refetch } = useQuery(regionsQuery(useApi()));
  return (
    <Guarded needs="admin">
      <Page
        title={regions.form.title}
        contentType="form"
        crumbs={[
          { text: regions.title, href: '/regions' },
          { text: regions.form.title, href: '/regions/add' },
        ]}
        help={<Paragraphs texts={help.regions} />}
      >
        {data ? <AddForm taken={data} /> : isError ? <LoadError error={error} onRetry={refetch} /> : <Loading />}
      </Page>
    </Guarded>
  );
}
