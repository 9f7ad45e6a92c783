import Autosuggest, { type AutosuggestProps } from '@cloudscape-design/components/autosuggest';
import Modal from '@cloudscape-design/components/modal';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useSession } from '../../session/context.ts';
import type { PageDefinition } from '../page-definition.ts';
import { paletteTexts } from './texts.ts';
import { shortcutsEntry, signOutEntry, useEntries } from './use-entries.ts';

interface PaletteProps {
  pages: readonly PageDefinition[];
  onClose: () => void;
  onShortcuts: () => void;
}

/** One field that finds customers, operations, pages and actions, and leads there. */
export function Palette({ pages, onClose, onShortcuts }: PaletteProps) {
  const { app } = useMessages();
  const t = useTexts(paletteTexts);
  const { signOut } = useSession();
  const navigate = useNavigate();
  const field = useRef<AutosuggestProps.Ref>(null);
  const [value, setValue] = useState('');
  const [text, setText] = useState('');
  const { options, isSearching } = useEntries(pages, text);

  // The dialog first gives the focus to its own close button.
  useEffect(() => {
    const soon = setTimeout(() => field.current?.focus(), 0);
    return () => clearTimeout(soon);
  }, []);

  function choose(chosen: string): void {
    onClose();
    if (chosen === signOutEntry) signOut();
    else if (chosen === shortcutsEntry) onShortcuts();
    else navigate(chosen);
  }

  return (
    <Modal visible position="top" header={t.title} closeAriaLabel={app.close} onDismiss={onClose}>
      <Autosuggest
        ref={field}
        ariaLabel={t.title}
        placeholder={t.placeholder}
        value={value}
        options={options}
        filteringType="manual"
        hideEnteredTextOption
        expandToViewport
        statusType={isSearching ? 'loading' : 'finished'}
        loadingText={t.searching}
        empty={t.nothing}
        clearAriaLabel={t.clear}
        onChange={({ detail }) => setValue(detail.value)}
        onLoadItems={({ detail }) => setText(detail.filteringText.trim())}
        onSelect={({ detail }) => detail.selectedOption?.value && choose(detail.selectedOption.value)}
      />
    </Modal>
  );
}
