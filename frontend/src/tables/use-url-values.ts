import { useSearchParams } from 'react-router';

/** Filters that the API applies, kept in the address under their own names. */
export function useUrlValues<Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams();
  const edit = (change: (search: URLSearchParams) => void) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        change(next);
        next.delete('page');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    values: Object.fromEntries(names.map((name) => [name, search.get(name) || undefined])) as Record<
      Name,
      string | undefined
    >,
    setAll: (values: Partial<Record<Name, string | undefined>>) =>
      edit((next) => {
        for (const [name, value] of Object.entries<string | undefined>(values)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
      }),
    set: (name: Name, value: string) => edit((next) => (value ? next.set(name, value) : next.delete(name))),
    clear: () =>
      edit((next) => {
        for (const name of names) next.delete(name);
      }),
  };
}
