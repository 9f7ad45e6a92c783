import { createAsk } from './api.ts';
import { App, show } from './app.tsx';
import { keptFor } from './kept.ts';

show(<App ask={createAsk()} kept={keptFor('everybody')} />);
