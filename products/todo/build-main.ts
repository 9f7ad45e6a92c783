import { buildTodo } from './build.ts';

await buildTodo();
