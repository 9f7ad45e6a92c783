import TextContent from '@cloudscape-design/components/text-content';
import type { Token, Tokens } from 'marked';
import { Inline } from './inline.tsx';
import styles from './runbook.module.css';
import { anchorOf } from './sections.ts';

/** A line of a paragraph that begins in bold is a paragraph of its own. */
function splitAtBoldLines(tokens: readonly Token[]): Token[][] {
  const paragraphs: Token[][] = [];
  for (const [index, token] of tokens.entries()) {
    const startsLine = index === 0 || tokens[index - 1]?.raw.endsWith('\n');
    if (index === 0 || (token.type === 'strong' && startsLine)) paragraphs.push([]);
    paragraphs.at(-1)?.push(token);
  }
  return paragraphs;
}

function Heading({ heading }: { heading: Tokens.Heading }) {
  const Level = heading.depth <= 2 ? 'h2' : 'h3';
  return (
    <Level id={anchorOf(heading)}>
      <Inline tokens={heading.tokens.filter(({ type }) => type !== 'html')} />
    </Level>
  );
}

function List({ ordered, items }: Tokens.List) {
  const Element = ordered ? 'ol' : 'ul';
  return (
    <Element>
      {items.map(({ raw, tokens }) => (
        <li key={raw}>
          <BlockTokens tokens={tokens} />
        </li>
      ))}
    </Element>
  );
}

function Table({ header, rows }: Tokens.Table) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {header.map(({ text, tokens }) => (
            <th key={text} scope="col">
              <Inline tokens={tokens} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.map(({ text }) => text).join('|')}>
            {row.map(({ tokens }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <td key={index}>
                <Inline tokens={tokens} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Block({ token }: { token: Token }) {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return <Heading heading={token as Tokens.Heading} />;
    case 'paragraph':
      return splitAtBoldLines((token as Tokens.Paragraph).tokens).map((tokens) => (
        <p key={tokens[0]?.raw}>
          <Inline tokens={tokens} />
        </p>
      ));
    case 'code':
      return <pre className={styles.code}>{token.text}</pre>;
    case 'list':
      return <List {...(token as Tokens.List)} />;
    case 'table':
      return <Table {...(token as Tokens.Table)} />;
    default:
      return <Inline tokens={[token]} />;
  }
}

function BlockTokens({ tokens }: { tokens: readonly Token[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change while it is read
  return tokens.map((token, index) => <Block key={index} token={token} />);
}

/** What marked has read of the guide, drawn without any HTML of its own. */
export function Blocks({ tokens }: { tokens: readonly Token[] }) {
  return (
    <TextContent>
      <div className={styles.text}>
        <BlockTokens tokens={tokens} />
      </div>
    </TextContent>
  );
}
