import { writeFileSync } from 'node:fs';
import { costsDocument } from './document.ts';
import { costsFile, ownProducts } from './own-products.ts';

writeFileSync(costsFile, costsDocument(ownProducts()));
