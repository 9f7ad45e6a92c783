import '@cloudscape-design/global-styles/index.css';
import './frame/background.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { configureAmplify } from './configuration/amplify.ts';
import { loadOutputs } from './configuration/outputs.ts';
import { StartFailed } from './frame/start-failed.tsx';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no element with the id "root"');
const root = createRoot(element);

try {
  const outputs = await loadOutputs();
  configureAmplify(outputs);
  root.render(<App outputs={outputs} />);
} catch (error) {
  root.render(<StartFailed reason={error instanceof Error ? error.message : String(error)} />);
}
