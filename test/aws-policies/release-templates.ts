import { release } from './upgrade/released.ts';

for (const file of release()) console.log(file);
