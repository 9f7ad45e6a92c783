import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { Page } from './page.tsx';

/** A page that stands in for the one that was asked for, and says why. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page title={title}>
      <ContentLayout header={<Header variant="h1">{title}</Header>}>
        <Container>
          <SpaceBetween size="m">{children}</SpaceBetween>
        </Container>
      </ContentLayout>
    </Page>
  );
}
