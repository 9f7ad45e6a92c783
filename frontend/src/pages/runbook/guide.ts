import { type Block, readMarkdown } from './markdown.ts';

const sources = import.meta.glob<string>('../../../../docs/operating.md', { query: '?raw', import: 'default' });

/** The operating guide that this console was built with. */
export async function loadGuide(): Promise<Block[]> {
  const [load] = Object.values(sources);
  return load ? readMarkdown(await load()) : [];
}
