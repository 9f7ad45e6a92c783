import { buildTodo } from '../../products/todo/build.ts';
import type { BuildPart } from './part.ts';

export const sample: BuildPart = {
  name: 'sample product',
  inputs: ['package-lock.json', 'products/todo'],
  output: 'products/todo/dist/server.js',
  build: () => buildTodo(),
};
