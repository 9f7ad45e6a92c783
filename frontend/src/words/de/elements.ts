import type { Words } from '../words.ts';

export const elements: Words['elements'] = {
  loadFailed: 'Das konnte nicht geladen werden',
};
