import type { RefObject } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import styles from './skip-link.module.css';
import { keyTexts } from './texts.ts';

/** The first stop of the Tab key: past the navigation, to the page. */
export function SkipLink({ content }: { content: RefObject<HTMLElement | null> }) {
  const { skip } = useTexts(keyTexts);
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads to a place on the page, which does not become part of the address
    <a
      className={styles.skip}
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        content.current?.focus();
        content.current?.scrollIntoView();
      }}
    >
      {skip}
    </a>
  );
}
