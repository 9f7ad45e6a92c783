import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { settingsQuery } from '../../api/settings.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { Installation } from './installation.tsx';
import { Limits } from './limits.tsx';
import { Products } from './products.tsx';
import { texts } from './texts.ts';
import { Versions } from './versions.tsx';

export function SettingsPage() {
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const { data: settings, error, refetch } = useQuery(settingsQuery(useApi()));
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t.description}>
          {title}
        </Header>
      }
    >
      {settings ? (
        <SpaceBetween size="l">
          <Installation settings={settings} />
          <Limits limits={settings.limits} />
          <Products />
          <Versions versions={settings.versions} />
        </SpaceBetween>
      ) : error ? (
        <LoadError error={error} onRetry={refetch} />
      ) : (
        <Loading />
      )}
    </ContentLayout>
  );
}
