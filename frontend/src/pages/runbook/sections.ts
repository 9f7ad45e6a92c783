import type { Token, Tokens } from 'marked';

export const isHeading = (token: Token | undefined): token is Tokens.Heading => token?.type === 'heading';

/** A heading may name its anchor, so that it is the same in every language of the guide. */
const namedAnchor = /<a id="([\w-]+)"><\/a>/;

/** The heading as plain text. */
export const titleOf = ({ tokens }: Tokens.Heading): string =>
  tokens
    .map((token) => (token.type === 'html' ? '' : 'text' in token ? token.text : token.raw))
    .join('')
    .trim();

/** The named anchor of the heading, or the one that GitHub gives it. */
export const anchorOf = (heading: Tokens.Heading): string =>
  namedAnchor.exec(heading.text)?.[1] ??
  titleOf(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** The heading with this anchor and everything below it; undefined when there is none. */
export function sectionOf(tokens: readonly Token[], anchor: string): [Tokens.Heading, ...Token[]] | undefined {
  const start = tokens.findIndex((token) => isHeading(token) && anchorOf(token) === anchor);
  const heading = tokens[start];
  if (!isHeading(heading)) return undefined;
  const rest = tokens.slice(start + 1);
  const end = rest.findIndex((token) => isHeading(token) && token.depth <= heading.depth);
  return [heading, ...rest.slice(0, end < 0 ? rest.length : end)];
}
