import Link from '@cloudscape-design/components/link';
import type { Token, Tokens } from 'marked';

function GuideLink({ href, tokens }: Tokens.Link) {
  if (href.startsWith('#'))
    return (
      <Link href={`/runbook${href}`}>
        <Inline tokens={tokens} />
      </Link>
    );
  // Links to files of the repository lead nowhere from here.
  if (!href.startsWith('https://')) return <Inline tokens={tokens} />;
  return (
    <Link href={href} external>
      <Inline tokens={tokens} />
    </Link>
  );
}

function InlineToken({ token }: { token: Token }) {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Inline tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inline tokens={token.tokens} />
        </em>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'link':
      return <GuideLink {...(token as Tokens.Link)} />;
    case 'text':
      return token.tokens ? <Inline tokens={token.tokens} /> : token.text;
    case 'escape':
      return token.text;
    // Everything else, HTML included, is shown as it is written.
    default:
      return token.raw;
  }
}

/** A line of text with its code, emphasis and links. */
export function Inline({ tokens = [] }: { tokens?: readonly Token[] | undefined }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change while it is read
  return tokens.map((token, index) => <InlineToken key={index} token={token} />);
}
