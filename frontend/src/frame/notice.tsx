import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useNoticeTitle } from './page-title.ts';

/** Shown in place of a page, with the reason. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  useNoticeTitle(title);
  return (
    <ContentLayout header={<Header variant="h1">{title}</Header>}>
      <Container>
        <SpaceBetween size="m">{children}</SpaceBetween>
      </Container>
    </ContentLayout>
  );
}
