const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string) => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');

/** A page that explains why the application does not respond. */
export const errorPage = (title: string, text: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; display: grid; place-items: center; min-height: 90vh; margin: 0;
    color: #16191f; background: #f2f3f3; }
  main { max-width: 32rem; padding: 2rem; } h1 { font-size: 1.5rem; margin: 0 0 .5rem; } p { margin: 0; }
  @media (prefers-color-scheme: dark) { body { color: #d1d5db; background: #0f1b2a; } }
</style>
<main><h1>${escapeText(title)}</h1><p>${escapeText(text)}</p></main>
</html>
`;
