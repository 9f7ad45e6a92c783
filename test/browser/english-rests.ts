import type { Page } from 'playwright-core';

/** Words of English that German has not. */
const english = new Set(
  `again already application are asked been between but by cannot choose could created creating customer customers days
  deleted deleting does down each failed fails for from given has have healthy how into is it its must no nothing of older
  once only or our read ready running see should since size some such synthesising take takes than that the their them then
  there they this to too try until updating used wait waiting when where which while who with without you your`.split(
    /\s+/,
  ),
);

/** What a person can read or hear on the page, but for what is quoted and not to be translated. */
const collect = `(() => {
  const found = [];
  const quoted = '[translate="no"], script, style, pre, code, input, textarea';
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.data.trim() && !node.parentElement.closest(quoted)) found.push(node.data.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    if (element.closest('[translate="no"]')) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const text = element.getAttribute(name);
      if (text) found.push(text);
    }
  }
  return found;
})()`;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replaceAll(/^\P{L}+|\P{L}+$/gu, ''));

const isEnglish = (text: string): boolean => wordsOf(text).some((word) => english.has(word));

/** The English texts that a page in German still shows. */
export async function englishRests(page: Page): Promise<string[]> {
  const texts = await page.evaluate<string[]>(collect);
  return [...new Set(texts)].filter(isEnglish);
}
