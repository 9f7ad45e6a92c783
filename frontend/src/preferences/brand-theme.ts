import { applyTheme, type Theme } from '@cloudscape-design/components/theming';
import { mix, readable } from './contrast.ts';

/** The lightest and the darkest that texts and controls stand on. */
const backgrounds = { light: '#ffffff', dark: '#232b37' };
const [black, white] = ['#000000', '#ffffff'];

/** The provider's color in place of Cloudscape's blue, in each theme as light or dark as it must be to be read. */
export function brandTheme(color: string): Theme {
  const own = {
    light: readable(color, backgrounds.light, black),
    dark: readable(color, backgrounds.dark, white),
  };
  const stronger = { light: mix(own.light, black, 0.25), dark: mix(own.dark, white, 0.25) };
  const onOwn = { light: white, dark: readable(color, own.dark, black) };
  const each = (names: readonly string[], value: { light: string; dark: string }) =>
    Object.fromEntries(names.map((name) => [name, value]));
  return {
    tokens: {
      ...each(
        [
          'colorBackgroundButtonPrimaryDefault',
          'colorBackgroundControlChecked',
          'colorBackgroundLayoutToggleSelectedDefault',
          'colorBorderButtonNormalDefault',
          'colorBorderItemFocused',
          'colorBorderItemSelected',
          'colorTextAccent',
          'colorTextButtonNormalDefault',
          'colorTextLinkDefault',
        ],
        own,
      ),
      ...each(
        [
          'colorBackgroundButtonPrimaryActive',
          'colorBackgroundButtonPrimaryHover',
          'colorBackgroundLayoutToggleSelectedActive',
          'colorBackgroundLayoutToggleSelectedHover',
          'colorBorderButtonNormalHover',
          'colorTextButtonNormalHover',
          'colorTextLinkHover',
        ],
        stronger,
      ),
      ...each(['colorTextButtonPrimaryDefault', 'colorTextButtonPrimaryHover', 'colorTextButtonPrimaryActive'], onOwn),
    },
  };
}

export function applyBrand(color: string | undefined): void {
  if (color) applyTheme({ theme: brandTheme(color) });
}
