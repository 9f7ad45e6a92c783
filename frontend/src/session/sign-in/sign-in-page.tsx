import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useOutputs } from '../../configuration/context.ts';
import { useDocumentTitle } from '../../elements/use-document-title.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useProductName } from '../../i18n/product-name.ts';
import { useAppearance } from '../../preferences/use-appearance.ts';
import { LanguageLinks } from './language-links.tsx';
import { SignIn } from './sign-in.tsx';
import styles from './sign-in-page.module.css';
import { texts } from './texts.ts';

export function SignInPage({ onDone }: { onDone: () => void }) {
  const { app } = useMessages();
  const name = useProductName();
  const { custom } = useOutputs();
  const signIn = useTexts(texts);
  const { title, text } = signIn.steps.signIn;
  useAppearance();
  useDocumentTitle(app.title(title, name));
  return (
    <main className={styles.page}>
      <div className={styles.brand}>
        <img src={custom.brand?.logo ?? '/favicon.svg'} alt="" width="36" height="36" />
        <Box variant="h1" fontSize="heading-l">
          {name}
        </Box>
      </div>
      <Container>
        <SignIn
          intro={
            <Header variant="h2" description={text}>
              {title}
            </Header>
          }
          onDone={onDone}
        />
      </Container>
      <LanguageLinks />
    </main>
  );
}
