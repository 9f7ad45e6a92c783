import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../console/running-console.ts';
import { openBrowser } from './browser.ts';
import { ConsolePage, type Look } from './console-page.ts';
import { everyPage } from './every-page.ts';
import { type Installation, startInstallation } from './installation.ts';

const looks: (Required<Pick<Look, 'theme' | 'width' | 'height'>> & { name: string })[] = [
  { name: 'wide-light', theme: 'light', width: 1440, height: 900 },
  { name: 'wide-dark', theme: 'dark', width: 1440, height: 900 },
  { name: 'narrow-light', theme: 'light', width: 360, height: 740 },
  { name: 'narrow-dark', theme: 'dark', width: 360, height: 740 },
];

const customers = [
  ['acme', 'Acme'],
  ['bakery', 'Corner Bakery'],
  ['north-wind', 'North Wind Shipping'],
  ['harbor', 'Harbor & Sons'],
] as const;

async function fill({ addRegion, createCustomer, shop, api }: Installation) {
  await addRegion();
  await addRegion('us-east-1', 'N. Virginia');
  shop.behave('1', 'exits');
  const failed = await createCustomer('broken', 'Broken Windows', { product: 'shop' });
  const [succeeded] = await Promise.all(
    customers.map(([code, name], index) => createCustomer(code, name, { size: index === 1 ? 'medium' : 'small' })),
  );
  const { body } = await api.call<{ operation: { id: string } }>('POST', '/customers/harbor/suspend', {});
  await api.finished(body.operation.id);
  if (!succeeded) throw new Error('No customer was created.');
  return everyPage('acme', succeeded, failed);
}

const only = process.argv.slice(2);
const language = process.env.LANGUAGE_OF_SCREENSHOTS === 'de' ? 'de' : 'en';
const [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
try {
  const pages = await fill(installation);
  const console = await ConsolePage.open(browser, installation.url);
  for (const { name: look, ...size } of looks) {
    const folder = join(root, 'screenshots', look);
    mkdirSync(folder, { recursive: true });
    await console.show({ ...size, language });
    for (const { name, path } of pages) {
      if (only.length > 0 && !only.includes(name)) continue;
      await console.visit(path);
      await console.page.screenshot({ path: join(folder, `${name}.png`) });
    }
  }
} finally {
  await browser.close();
  await installation.stop();
}
