import { createContext, useContext } from 'react';
import { en } from './en.ts';

/** Everything the console says; each language has the same shape. */
export type Words = typeof en;

export const WordsContext = createContext<Words>(en);

export const useWords = (): Words => useContext(WordsContext);
