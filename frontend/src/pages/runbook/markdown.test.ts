import { expect, test } from 'vitest';
import { readMarkdown, sectionOf } from './markdown.ts';

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

test('a section goes from its heading to the next of its level', () => {
  expect(sectionOf(readMarkdown(guide), 'unhealthy-tasks')).toEqual([
    { type: 'heading', level: 2, text: 'Unhealthy tasks', anchor: 'unhealthy-tasks' },
    { type: 'paragraph', text: 'What it means.' },
    { type: 'list', ordered: true, items: ['Look at the **log**.', 'Restart the task.'] },
    { type: 'code', text: 'npm run cli -- customers list' },
    { type: 'heading', level: 3, text: 'More', anchor: 'more' },
    { type: 'list', ordered: false, items: ['one'] },
    {
      type: 'table',
      rows: [
        ['sign', 'meaning'],
        ['a', 'b'],
      ],
    },
  ]);
  expect(sectionOf(readMarkdown(guide), 'api-errors')).toHaveLength(2);
  expect(sectionOf(readMarkdown(guide), 'nothing')).toBeUndefined();
});

test('a line that begins in bold is a paragraph of its own', () => {
  expect(readMarkdown('**Means** one\ntwo\n**Do** three')).toEqual([
    { type: 'paragraph', text: '**Means** one two' },
    { type: 'paragraph', text: '**Do** three' },
  ]);
});

test('anchors are those of GitHub', () => {
  expect(readMarkdown('# `UPDATE_ROLLBACK_FAILED`: what now?')).toMatchObject([
    { anchor: 'update_rollback_failed-what-now' },
  ]);
});

test('a heading may name its anchor', () => {
  expect(readMarkdown('## Stacks, die feststecken <a id="stacks-that-are-stuck"></a>')).toEqual([
    { type: 'heading', level: 2, text: 'Stacks, die feststecken', anchor: 'stacks-that-are-stuck' },
  ]);
});
