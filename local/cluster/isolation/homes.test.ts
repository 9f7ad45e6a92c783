import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { userOfHome } from './homes.ts';

describe.runIf(process.getuid?.() === 0)('the user of a home folder, for root', () => {
  it('is the same each time, and another one for each folder', async () => {
    const homes = await temporaryFolder();
    const first = userOfHome(join(homes, 'first'));
    expect(userOfHome(join(homes, 'first'))).toBe(first);
    expect(userOfHome(join(homes, 'second'))).not.toBe(first);
    expect(statSync(join(homes, 'first'))).toMatchObject({ uid: first, gid: first, mode: 0o40700 });
  });

  it('becomes the owner of the files that an earlier console left there', async () => {
    const home = join(await temporaryFolder(), 'home');
    mkdirSync(join(home, 'folder'), { recursive: true, mode: 0o700 });
    writeFileSync(join(home, 'folder', 'file'), '');
    const uid = userOfHome(home);
    expect(statSync(join(home, 'folder', 'file')).uid).toBe(uid);
  });
});
