import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { explainError } from '../api/explain-error.ts';
import { useOutputs } from '../configuration/context.ts';
import { useFollow } from '../elements/use-follow.ts';
import { type TextsOf, useTexts } from '../i18n/define-texts.ts';
import { type LanguageCode, languageNames } from '../i18n/language-code.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useMessages } from '../i18n/messages.ts';
import { useProductName } from '../i18n/product-name.ts';
import { useNotifications } from '../notifications/context.ts';
import type { Appearance } from '../preferences/appearance.ts';
import { useAppearance } from '../preferences/use-appearance.ts';
import { useSession } from '../session/context.ts';
import { highest } from '../session/roles.ts';
import type { PageDefinition } from './page-definition.ts';
import { frameTexts } from './texts.ts';

const languages = Object.keys(languageNames) as LanguageCode[];

function appearanceMenu(
  { theme, density }: Appearance,
  language: LanguageCode,
  t: TextsOf<typeof frameTexts>,
  change: (appearance: Appearance) => void,
  speak: (language: LanguageCode) => void,
): TopNavigationProps.MenuDropdownUtility {
  const option = (id: string, text: string, checked: boolean) => ({ itemType: 'checkbox', id, text, checked }) as const;
  return {
    type: 'menu-dropdown',
    iconName: 'settings',
    title: t.appearance,
    ariaLabel: t.appearance,
    disableTextCollapse: false,
    items: [
      {
        id: 'theme',
        text: t.theme,
        items: (['light', 'dark', 'system'] as const).map((id) => option(id, t.themes[id], theme === id)),
      },
      {
        id: 'density',
        text: t.density,
        items: (['comfortable', 'compact'] as const).map((id) => option(id, t.densities[id], density === id)),
      },
      {
        id: 'language',
        text: t.language,
        items: languages.map((id) => option(id, languageNames[id], language === id)),
      },
    ],
    onItemClick: ({ detail: { id } }) => {
      if (id === 'light' || id === 'dark' || id === 'system') change({ theme: id, density });
      if (id === 'en' || id === 'de') speak(id);
      if (id === 'comfortable' || id === 'compact') change({ theme, density: id });
    },
  };
}

interface TopBarProps {
  pages: readonly PageDefinition[];
  onSearch: () => void;
}

export function TopBar({ pages, onSearch }: TopBarProps) {
  const messages = useMessages();
  const { app, roles } = messages;
  const t = useTexts(frameTexts);
  const { me, signOut } = useSession();
  const { custom } = useOutputs();
  const name = useProductName();
  const follow = useFollow();
  const [appearance, setAppearance] = useAppearance();
  const { code, choose } = useLanguage();
  const { fail } = useNotifications();
  const role = highest(me.roles);

  return (
    <TopNavigation
      identity={{
        href: '/',
        title: name,
        logo: { src: custom.brand?.logo ?? '/favicon.svg', alt: t.home },
        onFollow: (event) => follow({ detail: { href: '/' }, preventDefault: () => event.preventDefault() }),
      }}
      utilities={[
        { type: 'button', iconName: 'search', text: t.search, title: t.searchKeys, onClick: onSearch },
        ...(custom.mode === 'local' ? [{ type: 'button', text: t.localMode, iconName: 'status-info' } as const] : []),
        appearanceMenu(appearance, code, t, setAppearance, (language) => {
          choose(language).catch((error: unknown) => fail(t.language, explainError(error, messages)));
        }),
        {
          type: 'menu-dropdown',
          iconName: 'user-profile',
          text: me.email,
          description: role ? roles.names[role] : '',
          ariaLabel: t.accountOf(me.email),
          items: [
            ...pages
              .filter(({ navigation }) => navigation?.group === 'account')
              .map(({ path, texts }) => ({ id: path, text: texts[app.locale].title, href: path })),
            { id: 'sign-out', text: app.signOut },
          ],
          onItemFollow: follow,
          onItemClick: ({ detail }) => detail.id === 'sign-out' && signOut(),
        },
      ]}
      i18nStrings={{ overflowMenuTriggerText: t.more, overflowMenuTitleText: t.more }}
    />
  );
}
