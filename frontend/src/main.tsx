import '@cloudscape-design/global-styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { configureAmplify } from './configuration/amplify.ts';
import { loadOutputs } from './configuration/outputs.ts';
import './frame/background.css';
import { loadFonts } from './frame/fonts.ts';
import { StartFailed } from './frame/start-failed.tsx';
import { loadLanguage, preferredLanguage } from './i18n/language.ts';
import { LanguageProvider } from './i18n/language-provider.tsx';
import { applyBrand } from './preferences/brand-theme.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no element with the id "root"');
const root = createRoot(element);

try {
  const [outputs, language] = await Promise.all([loadOutputs(), loadLanguage(preferredLanguage()), loadFonts()]);
  configureAmplify(outputs);
  applyBrand(outputs.custom.brand?.color);
  root.render(
    <LanguageProvider initial={language}>
      <App outputs={outputs} />
    </LanguageProvider>,
  );
} catch (error) {
  root.render(<StartFailed reason={error instanceof Error ? error.message : String(error)} />);
}
