import { translations } from '@aws-amplify/ui';
import { I18n } from 'aws-amplify/utils';
import type { LanguageCode } from '../../i18n/language-code.ts';
import { phrases } from './amplify-texts.ts';
import type { SignInTexts } from './texts.ts';

/** Sets Amplify UI's language. The console's own texts override those that Amplify UI comes with. */
export function setTranslations(code: LanguageCode, { tooShort, failures }: SignInTexts, minLength = 8): void {
  I18n.putVocabulariesForLanguage(code, {
    ...translations[code],
    ...phrases[code],
    [`Password must have at least ${minLength} characters`]: tooShort(minLength),
    // Amplify UI sends a new password to Cognito without the form's services: these errors arrive unexplained.
    'Your verification code has expired. Please request a new code.': failures.tooLate,
    'Invalid session for the user.': failures.tooLate,
    'A network error has occurred.': failures.unreachable,
  });
  I18n.setLanguage(code);
}
