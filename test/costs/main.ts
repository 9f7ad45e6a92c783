import { writeFileSync } from 'node:fs';
import { consoleUsage } from './console-usage.ts';
import { costsDocument } from './document.ts';
import { costsFile, ownProducts } from './own-products.ts';

writeFileSync(costsFile, costsDocument(ownProducts(), consoleUsage()));
