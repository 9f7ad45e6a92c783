import type { TenantData, TenantItem } from '@console/core/ports';
import { beforeEach, describe, expect, it } from 'vitest';

export interface TenantDataFixture {
  data: TenantData;
  /** Name of a table that exists. */
  table: string;
  write(items: TenantItem[]): Promise<void>;
}

const [one, other] = ['01JD0000000000000000000001', '01JD0000000000000000000002'];
const region = 'eu-west-1';

const item = (tenant: string, kind: string, n: number, more: TenantItem = {}): TenantItem => ({
  PK: { S: `TENANT#${tenant}#USER#u${n % 7}` },
  SK: { S: `${kind}#${String(n).padStart(6, '0')}` },
  text: { S: 'ä'.repeat(200) },
  ...more,
});

const many = (tenant: string, kind: string, count: number) =>
  Array.from({ length: count }, (_, n) => item(tenant, kind, n));

/** What every adapter of the port `TenantData` does. `make`: an empty table. */
export function tenantDataContract(name: string, make: () => Promise<TenantDataFixture>): void {
  describe(`tenant data: ${name}`, () => {
    let fixture: TenantDataFixture;
    beforeEach(async () => {
      fixture = await make();
    });
    const of = (tenantId: string, table = fixture.table) => ({ region, table, tenantId });
    const all = async (tenantId: string) => {
      const found: TenantItem[] = [];
      for await (const page of fixture.data.pages(of(tenantId))) found.push(...page);
      return found;
    };

    it('counts the items of a tenant by kind, those without attributes of an index too', async () => {
      const bare = { PK: { S: `TENANT#${one}` }, SK: { S: 'SETTINGS' } };
      await fixture.write([...many(one, 'COLOR', 30), ...many(one, 'LOG', 3), ...many(other, 'COLOR', 5), bare]);
      expect(await fixture.data.count(of(one))).toEqual({ COLOR: 30, LOG: 3, SETTINGS: 1 });
      expect(await fixture.data.count(of('01JD0000000000000000000003'))).toEqual({});
    });

    it('takes no tenant for another whose id begins alike', async () => {
      await fixture.write([item(`${one}X`, 'COLOR', 1), item(one, 'COLOR', 2)]);
      expect(await fixture.data.erase(of(one))).toMatchObject({ deleted: { COLOR: 1 }, left: 0 });
      expect(await fixture.data.count(of(`${one}X`))).toEqual({ COLOR: 1 });
    });

    it('reads every item once, with all that it holds', async () => {
      const whole = item(one, 'ALL', 1, {
        number: { N: '12345678901234567890' },
        bytes: { B: 'AAEC/w==' },
        texts: { SS: ['a', 'b'] },
        list: { L: [{ M: { x: { BOOL: true } } }, { NULL: true }] },
      });
      const items = [whole, ...many(one, 'COLOR', 2_000)];
      await fixture.write([...items, ...many(other, 'COLOR', 10)]);
      const found = await all(one);
      expect(found).toHaveLength(2_001);
      const keyOf = ({ PK, SK }: TenantItem) => `${PK?.S} ${SK?.S}`;
      expect(found.map(keyOf).sort()).toEqual(items.map(keyOf).sort());
      expect(found.find(({ SK }) => SK?.S === whole.SK?.S)).toEqual(whole);
    });

    it('erases all kinds and pages of one tenant, tells what it was, and leaves the others', async () => {
      const kinds = { COLOR: 3_000, LOG: 1_500, FILE: 500 };
      const items = Object.entries(kinds).flatMap(([kind, count]) => many(one, kind, count));
      await fixture.write([...items, ...many(other, 'COLOR', 20)]);
      let told = 0;
      const proof = await fixture.data.erase(of(one), (deleted) => {
        told = deleted;
      });
      expect(proof).toEqual({ table: fixture.table, deleted: kinds, left: 0, tookMs: expect.any(Number) });
      expect(told).toBe(5_000);
      expect(await fixture.data.count(of(one))).toEqual({});
      expect(await fixture.data.count(of(other))).toEqual({ COLOR: 20 });
      expect(await fixture.data.erase(of(one))).toMatchObject({ deleted: {}, left: 0 });
    }, 120_000);

    it('says when there is no such table', async () => {
      expect(await fixture.data.count(of(one, 'no-such-table'))).toBeUndefined();
      await expect(fixture.data.erase(of(one, 'no-such-table'))).rejects.toMatchObject({ code: 'not-found' });
      const read = async () => {
        for await (const _ of fixture.data.pages(of(one, 'no-such-table')));
      };
      await expect(read()).rejects.toMatchObject({ code: 'not-found' });
    });
  });
}
