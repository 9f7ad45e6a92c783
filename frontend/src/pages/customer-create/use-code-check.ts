import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../../api/context.ts';
import { codeFreeQuery } from '../../api/customers.ts';
import { rules } from '../../forms/rules.ts';

function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

export type CodeCheck =
  | { state: 'empty' | 'checking' | 'free' | 'taken' | 'unknown' }
  | { state: 'invalid'; message: string };

/** Checks the code by the API's own rules as it is typed, and whether a customer has it. */
export function useCodeCheck(code: string): CodeCheck {
  const api = useApi();
  const settled = useSettled(code, 300);
  const problem = rules.customerCode.safeParse(code).error?.issues[0]?.message;
  const { data, isError } = useQuery({ ...codeFreeQuery(api, settled), enabled: !problem && settled === code });
  if (code === '') return { state: 'empty' };
  if (problem) return { state: 'invalid', message: problem };
  if (settled !== code) return { state: 'checking' };
  if (isError) return { state: 'unknown' };
  if (data === undefined) return { state: 'checking' };
  return { state: data ? 'free' : 'taken' };
}
