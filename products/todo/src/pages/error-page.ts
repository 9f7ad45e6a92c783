import { document } from './document.ts';
import { html } from './html.ts';

const headings: Readonly<Record<number, string>> = {
  400: 'That did not work',
  403: 'Not allowed',
  404: 'Not found',
  503: 'Back in a moment',
};

export function errorPage(status: number, message: string): string {
  const heading = headings[status] ?? 'That did not work';
  const body = html`<main class="sheet">
<h1>${heading}</h1>
<p>${message}</p>
<p><a href="/">Back to the list</a></p>
</main>`;
  return document(heading, '', body);
}
