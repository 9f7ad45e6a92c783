import { createContext, useContext } from 'react';
import { en } from './en.ts';

/** The texts of the console; each language has the same shape. */
export type Messages = typeof en;

export const MessagesContext = createContext<Messages>(en);

export const useMessages = (): Messages => useContext(MessagesContext);
