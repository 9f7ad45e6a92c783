import { writeFileSync } from 'node:fs';
import { createProgram } from './program.ts';
import { reference } from './reference.ts';
import { terminal } from './terminal.ts';

writeFileSync(new URL('../docs/cli.md', import.meta.url), reference(createProgram(terminal())));
