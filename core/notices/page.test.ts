import { expect, it } from 'vitest';
import { inLanguage, preferredLanguage, retryAfter } from './in-language.ts';
import { noticePage } from './page.ts';
import { type NoticeKind, noticeTexts } from './texts.ts';

const kinds = Object.keys(noticeTexts) as NoticeKind[];
const longest = { name: '&'.repeat(40), color: '#0972d3', logo: `https://${'x'.repeat(92)}` };

it.each(kinds)('%s fits a fixed response of a load balancer, also with a brand', (kind) => {
  expect(Buffer.byteLength(noticePage(kind, longest))).toBeLessThanOrEqual(1_024);
});

it.each(kinds)('%s says the same in each language', (kind) => {
  const page = noticePage(kind);
  const { en, de } = noticeTexts[kind];
  for (const { title, text } of [en, de]) expect(page).toContain(`<h1>${title}</h1><p>${text}</p>`);
  const german = inLanguage(page, 'de-AT,de;q=0.9,en;q=0.8');
  expect(german).toContain(`<title>${de.title}</title>`);
  expect(german).toContain('<html lang=de>');
  expect([german.includes(de.text), german.includes(en.title)]).toEqual([true, false]);
});

it('shows name, color and logo, and nothing of them as markup', () => {
  const page = noticePage('suspended', {
    name: 'A & <b>B</b>',
    color: '#ff0000',
    logo: 'https://example.com/a?b=1&c=2',
  });
  expect(page).toContain('A &amp; &lt;b&gt;B&lt;/b&gt;');
  expect(page).toContain('color:#ff0000');
  expect(page).toContain('src="https://example.com/a?b=1&amp;c=2"');
});

it.each([
  ['de', 'de'],
  ['fr, de;q=0.5, en;q=0.4', 'de'],
  ['en;q=0.4, de;q=0.5', 'de'],
  ['de;q=0, en', 'en'],
  ['fr', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [undefined, 'en'],
] as const)('for %j the language is %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

it('leaves pages of others as they are', () => {
  expect(inLanguage('<p>Hello</p>', 'de')).toBe('<p>Hello</p>');
});

it('is asked for again soon while something starts, and later while it is suspended', () => {
  expect([retryAfter(noticePage('starting')), retryAfter(noticePage('suspended'))]).toEqual(['5', '3600']);
});
