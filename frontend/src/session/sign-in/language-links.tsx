import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { type LanguageCode, languageNames } from '../../i18n/language-code.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';

const others = (code: LanguageCode) => (Object.keys(languageNames) as LanguageCode[]).filter((other) => other !== code);

/** The other languages, for who has not come far enough yet to find the menu. */
export function LanguageLinks() {
  const { code, choose } = useLanguage();
  return (
    <Box textAlign="center" margin={{ top: 'm' }}>
      {others(code).map((other) => (
        <span key={other} lang={other}>
          <Button variant="inline-link" onClick={() => void choose(other)}>
            {languageNames[other]}
          </Button>
        </span>
      ))}
    </Box>
  );
}
