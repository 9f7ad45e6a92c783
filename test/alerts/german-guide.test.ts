import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Part {
  heading: string;
  /** What stands in backticks or blocks of code: commands, states, names. */
  names: string[];
}

const heading = /^(#+) (.*?)(?: <a id="([\w-]+)"><\/a>)?$/;

const anchorOf = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

function partsOf(file: string): Part[] {
  const parts: Part[] = [];
  let inCode = false;
  for (const line of readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('```')) inCode = !inCode;
    const [, marks, title = '', anchor = anchorOf(title)] = heading.exec(line) ?? [];
    if (inCode) parts.at(-1)?.names.push(line);
    else if (marks) parts.push({ heading: `${marks} ${anchor}`, names: [] });
    else parts.at(-1)?.names.push(...[...line.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  }
  return parts.map((part) => ({ ...part, names: part.names.sort() }));
}

const english = partsOf('operating.md');
const german = partsOf('operating.de.md');

it('the German guide has the parts of the English one, under the same addresses', () => {
  expect(german.map((part) => part.heading)).toEqual(english.map((part) => part.heading));
});

it.each(english)('$heading names the same commands, states and settings in both languages', (part) => {
  expect(german.find((other) => other.heading === part.heading)?.names).toEqual(part.names);
});

it('every link of the German guide leads to a heading of it', () => {
  const guide = readFileSync(new URL('../../docs/operating.de.md', import.meta.url), 'utf8');
  const anchors = german.map((part) => part.heading.replace(/^#+ /, ''));
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  expect(links).not.toEqual([]);
  expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
});
