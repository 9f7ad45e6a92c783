import { createHash } from 'node:crypto';
import { regionTemplateVersion } from '@console/core/regions/template';
import { expect, it } from 'vitest';
import { regionTemplate } from './testing/templates.ts';

it('the version of the template of a region is that of the template', () => {
  const template = JSON.stringify(regionTemplate({ shards: 1, natGateways: 1 }).toJSON());
  const version = createHash('sha256').update(template).digest('hex').slice(0, regionTemplateVersion.length);
  expect(regionTemplateVersion, 'Write this version into core/regions/template.ts').toBe(version);
});
