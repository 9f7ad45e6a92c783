import { isConflict } from '../../step00-single-tenant/lists/refusals.ts';
import type { TableOfItems } from '../../step00-single-tenant/lists/table-of-items.ts';

const keyOf = (person: string) => ({ PK: `CHOICE#${person}`, SK: 'LIST' });

/** Which list the next token of each person is for. */
export class Choices {
  constructor(private readonly table: TableOfItems) {}

  async of(person: string): Promise<string | undefined> {
    const list = (await this.table.get(keyOf(person)))?.list;
    return typeof list === 'string' ? list : undefined;
  }

  async choose(person: string, list: string): Promise<void> {
    if (await this.table.update(keyOf(person), { list })) return;
    await this.table.put({ ...keyOf(person), list }).catch(async (error: unknown) => {
      // Another request of the same person was first.
      if (!isConflict(error)) throw error;
      await this.table.update(keyOf(person), { list });
    });
  }
}
