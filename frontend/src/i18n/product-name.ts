import { useOutputs } from '../configuration/context.ts';
import { useMessages } from './messages.ts';

/** What the installation calls the console. */
export function useProductName(): string {
  const { app } = useMessages();
  return useOutputs().custom.brand?.name ?? app.name;
}
