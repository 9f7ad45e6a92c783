import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useSession } from '../../session/context.ts';
import { Password } from './password.tsx';
import { texts } from './texts.ts';
import { TwoStep } from './two-step.tsx';

/** How the person who looks at it signs in. */
export function Security() {
  const security = useTexts(texts);
  const { title } = usePageTexts();
  const { me } = useSession();
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={security.description(me.email)}>
          {title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <TwoStep email={me.email} />
        <Password />
      </SpaceBetween>
    </ContentLayout>
  );
}
