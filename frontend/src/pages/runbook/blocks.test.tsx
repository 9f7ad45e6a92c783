import { render } from '@testing-library/react';
import { lexer } from 'marked';
import { expect, test } from 'vitest';
import { Blocks } from './blocks.tsx';
import { sectionOf } from './sections.ts';

const guide = `# Operating

Intro that
goes on.

## Unhealthy tasks

What it means.

1. Look at the **log**.
2. Restart
   the task.

\`\`\`sh
npm run cli -- customers list
\`\`\`

### More

- one

| sign | meaning |
|---|---|
| a | b |

## API errors

Last.
`;

const textOf = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim();

/** The elements that are drawn, by name and text; lists and tables by that of their parts. */
function draw(source: string, anchor?: string) {
  const tokens = lexer(source);
  const { container } = render(<Blocks tokens={anchor ? (sectionOf(tokens, anchor) ?? []) : tokens} />);
  return [...(container.firstElementChild?.firstElementChild?.children ?? [])].map((element) => {
    const parts = [...element.querySelectorAll('li, th, td')].map(textOf);
    return [element.localName, parts.length > 0 ? parts : textOf(element)];
  });
}

test('a section goes from its heading to the next of its level', () => {
  expect(draw(guide, 'unhealthy-tasks')).toEqual([
    ['h2', 'Unhealthy tasks'],
    ['p', 'What it means.'],
    ['ol', ['Look at the log.', 'Restart the task.']],
    ['pre', 'npm run cli -- customers list'],
    ['h3', 'More'],
    ['ul', ['one']],
    ['table', ['sign', 'meaning', 'a', 'b']],
  ]);
  expect(draw(guide, 'api-errors')).toHaveLength(2);
  expect(sectionOf(lexer(guide), 'nothing')).toBeUndefined();
});

test('a line that begins in bold is a paragraph of its own', () => {
  expect(draw('**Means** one\ntwo\n**Do** three, **never** four')).toEqual([
    ['p', 'Means one two'],
    ['p', 'Do three, never four'],
  ]);
});

test('anchors are those of GitHub', () => {
  draw('# `UPDATE_ROLLBACK_FAILED`: what now?');
  expect(document.getElementById('update_rollback_failed-what-now')?.querySelector('code')).toBeTruthy();
});

test('a heading may name its anchor', () => {
  expect(draw('## Stacks, die feststecken <a id="stacks-that-are-stuck"></a>')).toEqual([
    ['h2', 'Stacks, die feststecken'],
  ]);
  expect(document.getElementById('stacks-that-are-stuck')).toBeTruthy();
});

test('HTML is shown as it is written, never as markup', () => {
  const image = '<img src=x onerror=alert(1)>';
  expect(draw(`${image}\n\nA ${image} in <b>text</b>, and [a link](javascript:alert(1))`)).toEqual([
    ['p', `A ${image} in <b>text</b>, and a link`],
  ]);
  expect(document.body.textContent).toContain(image);
  expect(document.querySelector('img, b, a')).toBeNull();
});

test('links lead to other parts of the guide and to the web, files of the repository nowhere', () => {
  draw('[More](#more), [AWS](https://aws.amazon.com/) and [a file](../README.md)');
  const links = [...document.querySelectorAll('a')].map((link) => [textOf(link), link.getAttribute('href')]);
  expect(links).toEqual([
    ['More', '/runbook#more'],
    ['AWS', 'https://aws.amazon.com/'],
  ]);
});
