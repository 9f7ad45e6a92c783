import { useEffect } from 'react';
import { type Appearance, appearanceKey, applyAppearance, onSystemTheme } from './appearance.ts';
import { useLocalStorage } from './use-local-storage.ts';

/** The chosen theme and density, applied to the page. */
export function useAppearance(): [Appearance, (appearance: Appearance) => void] {
  const [appearance, setAppearance] = useLocalStorage<Appearance>(appearanceKey, {
    theme: 'system',
    density: 'comfortable',
  });
  useEffect(() => {
    applyAppearance(appearance);
    return onSystemTheme(() => applyAppearance(appearance));
  }, [appearance]);
  return [appearance, setAppearance];
}
