import { type NoticeLanguage, noticeLanguages } from './texts.ts';

/** The language of a notice that suits an Accept-Language header best; English when none does. */
export function preferredLanguage(acceptLanguage = ''): NoticeLanguage {
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((text) => text !== undefined);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const known = noticeLanguages.find((one) => one === language);
    if (known) return known;
  }
  return 'en';
}

const section = /<section lang=(\w+)>(<h1>(.*?)<\/h1>.*?)<\/section>/g;

/** A notice in the language of an Accept-Language header alone. Other pages stay as they are. */
export function inLanguage(page: string, acceptLanguage: string | undefined): string {
  const language = preferredLanguage(acceptLanguage);
  const own = [...page.matchAll(section)].find(([, of]) => of === language);
  if (!own) return page;
  return page
    .replaceAll(section, (all, of) => (of === language ? all : ''))
    .replace('<html lang=en>', `<html lang=${language}>`)
    .replace(/<title>.*?<\/title>/, () => `<title>${own[3]}</title>`);
}

/** Seconds for Retry-After: those of the page, or an hour. */
export const retryAfter = (page: string): string => /http-equiv=refresh content=(\d+)/.exec(page)?.[1] ?? '3600';
