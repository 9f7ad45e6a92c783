import type { Brand } from './brand.ts';
import { type NoticeKind, noticeLanguages, noticeTexts } from './texts.ts';

/** Seconds after which a browser looks again by itself; a notice that nothing ends soon has none. */
const lookAgainAfter: Partial<Record<NoticeKind, number>> = { setup: 30, upgrade: 30, starting: 5 };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string) => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');

/** What a fixed response of a load balancer holds, at most. */
export const mostBytes = 1_024;

/**
 * A page in every language, of at most 1,024 bytes: a load balancer takes no more, and cannot choose a language.
 * `inLanguage` leaves one of them, where somebody can choose. A brand that does not fit is left out.
 */
export function noticePage(kind: NoticeKind, { logo, ...named }: Brand = {}): string {
  const pages = [{ logo, ...named }, named, {}].map((brand) => draw(kind, brand));
  return pages.find((page) => new TextEncoder().encode(page).length <= mostBytes) ?? '';
}

function draw(kind: NoticeKind, { name = '', color = '', logo = '' }: Brand): string {
  const texts = noticeTexts[kind];
  const seconds = lookAgainAfter[kind];
  const sections = noticeLanguages.map(
    (language) => `<section lang=${language}><h1>${texts[language].title}</h1><p>${texts[language].text}</p></section>`,
  );
  return [
    '<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width">',
    seconds ? `<meta http-equiv=refresh content=${seconds}>` : '',
    `<title>${texts.en.title}</title>`,
    '<style>body{font:1em/1.5 system-ui;max-width:32em;margin:15vh auto;padding:0 1em}h1{font-size:1.4em;margin:1em 0 0}p{margin:0}',
    ':root{color-scheme:light dark}img{max-height:3em}</style>',
    logo ? `<img src="${escapeText(logo)}" alt="">` : '',
    name ? `<p${color ? ` style="color:${color}"` : ''}><b>${escapeText(name)}</b>` : '',
    '<main>',
    ...sections,
    '</main>',
  ].join('');
}
