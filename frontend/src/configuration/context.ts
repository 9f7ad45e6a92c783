import { createContext, useContext } from 'react';
import type { Outputs } from './outputs.ts';

export const OutputsContext = createContext<Outputs | null>(null);

export function useOutputs(): Outputs {
  const outputs = useContext(OutputsContext);
  if (!outputs) throw new Error('OutputsContext has no value');
  return outputs;
}
