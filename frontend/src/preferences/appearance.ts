import { applyDensity, applyMode, Density, Mode } from '@cloudscape-design/global-styles';

export type ThemeChoice = 'light' | 'dark' | 'system';
export type DensityChoice = 'comfortable' | 'compact';

export interface Appearance {
  theme: ThemeChoice;
  density: DensityChoice;
}

/** Also read by public/theme.js. */
export const appearanceKey = 'console.appearance';

const darkSystem = () => window.matchMedia('(prefers-color-scheme: dark)');

export const isDark = (theme: ThemeChoice): boolean => theme === 'dark' || (theme === 'system' && darkSystem().matches);

export function applyAppearance({ theme, density }: Appearance): void {
  const dark = isDark(theme);
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  applyMode(dark ? Mode.Dark : Mode.Light);
  applyDensity(density === 'compact' ? Density.Compact : Density.Comfortable);
}

/** Calls `listener` when the system turns dark or light; answers how to stop. */
export function onSystemTheme(listener: () => void): () => void {
  const query = darkSystem();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
