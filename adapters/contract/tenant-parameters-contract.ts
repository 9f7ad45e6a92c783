import type { TenantParameters } from '@console/core/ports';
import { beforeEach, describe, expect, it } from 'vitest';

const region = 'eu-west-1';
const at = (name: string) => `/tenancy/palette.eu-west-1/tenants/${name}`;

/** What every adapter of the port `TenantParameters` does. `make`: one without parameters. */
export function tenantParametersContract(name: string, make: () => Promise<TenantParameters> | TenantParameters): void {
  describe(`tenant parameters: ${name}`, () => {
    let parameters: TenantParameters;
    beforeEach(async () => {
      parameters = await make();
    });

    it('are not there before they are written', async () => {
      expect(await parameters.get(region, at('1/status'))).toBeUndefined();
      expect(await parameters.list(region, at('1'))).toEqual({});
    });

    it('keep their values, and take others', async () => {
      await parameters.put(region, { [at('1/status')]: 'active', [at('1/code')]: 'acme' });
      await parameters.put(region, { [at('1/status')]: 'suspended', [at('1/code')]: 'acme' });
      expect(await parameters.get(region, at('1/status'))).toBe('suspended');
      expect(await parameters.list(region, at('1'))).toEqual({ [at('1/code')]: 'acme', [at('1/status')]: 'suspended' });
    });

    it('are listed whole, however many there are, and only below the path', async () => {
      const many = Object.fromEntries(Array.from({ length: 35 }, (_, index) => [at(`1/n${index}`), String(index)]));
      await parameters.put(region, { ...many, [at('10/status')]: 'active' });
      expect(await parameters.list(region, at('1'))).toEqual(many);
    });

    it('are apart in each region', async () => {
      await parameters.put(region, { [at('1/status')]: 'active' });
      expect(await parameters.get('eu-central-1', at('1/status'))).toBeUndefined();
    });

    it('are removed, also in one call with many that are not there', async () => {
      await parameters.put(region, { [at('1/status')]: 'active', [at('2/status')]: 'active' });
      const names = Array.from({ length: 24 }, (_, index) => at(`1/n${index}`));
      await parameters.remove(region, [...names, at('1/status')]);
      await parameters.remove(region, [at('1/status')]);
      await parameters.remove(region, []);
      expect(await parameters.list(region, '/tenancy')).toEqual({ [at('2/status')]: 'active' });
    });

    it.each([
      ['no value', { [at('1/status')]: '' }],
      ['a value that is too long', { [at('1/status')]: 'ä'.repeat(2_049) }],
      ['a name with a blank', { [at('a b')]: 'x' }],
      ['a name that AWS keeps for itself', { '/aws/x': 'x' }],
      ['a name that is too deep', { [`${'/a'.repeat(16)}`]: 'x' }],
    ])('are refused with %s, and nothing is written', async (_, wrong) => {
      const put = parameters.put(region, { [at('2/status')]: 'active', ...wrong });
      await expect(put).rejects.toMatchObject({ code: 'validation' });
      expect(await parameters.list(region, '/tenancy')).toEqual({});
    });
  });
}
