import { readFileSync, writeFileSync } from 'node:fs';
import { documentFile, withQuotas } from './document.ts';

writeFileSync(documentFile, withQuotas(readFileSync(documentFile, 'utf8')));
