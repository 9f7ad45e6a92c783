import TextContent from '@cloudscape-design/components/text-content';
import { Inline } from './inline.tsx';
import type { Block } from './markdown.ts';
import styles from './runbook.module.css';

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading': {
      const Heading = block.level <= 2 ? 'h2' : 'h3';
      return (
        <Heading id={block.anchor}>
          <Inline text={block.text} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inline text={block.text} />
        </p>
      );
    case 'code':
      return <pre className={styles.code}>{block.text}</pre>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((text) => (
            <li key={text}>
              <Inline text={text} />
            </li>
          ))}
        </List>
      );
    }
    case 'table': {
      const [head = [], ...rows] = block.rows;
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  <Inline text={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                  <td key={index}>
                    <Inline text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
  }
}

export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <TextContent>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change while it is read
        <BlockView key={index} block={block} />
      ))}
    </TextContent>
  );
}
