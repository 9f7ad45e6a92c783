import type { Messages } from '../messages.ts';

export const elements: Messages['elements'] = {
  loadFailed: 'Das konnte nicht geladen werden',
};
