import type { Command, Commands } from '@console/core/ports/commands';
import type { StackRef } from '@console/core/ports/stacks';
import { beforeAll, describe, expect, it } from 'vitest';

/** The commands under test, in a stack that is deployed, and programs for them. */
export interface CommandsFixture {
  commands: Commands;
  stack: StackRef;
  programs: {
    /** Prints `first`, then something that no other run prints, and ends with this exit code. */
    ending(exitCode: number): string[];
    /** Prints `first`, and does not end by itself. */
    lasting: string[];
  };
}

/** What every adapter of the port `Commands` does. */
export function commandsContract(open: () => Promise<CommandsFixture>): void {
  describe('commands', () => {
    let fixture: CommandsFixture;
    let serial = 0;
    beforeAll(async () => {
      fixture = await open();
    });

    async function run(command: string[], more: Partial<Command> = {}, signal = new AbortController().signal) {
      const lines: string[] = [];
      serial += 1;
      const { commands, stack } = fixture;
      const end = await commands.run(
        { stack, command, name: 'command', timeoutSeconds: 60, key: `key ${serial}/1`, ...more },
        (line) => lines.push(line),
        signal,
      );
      return { end, lines };
    }

    it.each([0, 3])('tell what a program prints, and its exit code: %d', async (exitCode) => {
      const { end, lines } = await run(fixture.programs.ending(exitCode));
      expect(end).toEqual({ exitCode });
      expect(lines).toEqual(['first', expect.any(String)]);
    });

    it('end a program that takes too long', async () => {
      const { end, lines } = await run(fixture.programs.lasting, { timeoutSeconds: 2 });
      expect(end).toEqual({ reason: expect.stringContaining('took longer than 2 s') });
      expect(lines).toEqual(['first']);
    });

    it('end a program that is stopped', async () => {
      const controller = new AbortController();
      const key = 'stopped';
      const running = run(fixture.programs.lasting, { key }, controller.signal);
      setTimeout(() => controller.abort(), 500);
      expect((await running).end).toEqual({ reason: expect.stringContaining('was stopped') });
    });

    it('follow the run with the same key, instead of starting another', async () => {
      const again = { key: 'operation-1' };
      const [one, two] = await Promise.all([
        run(fixture.programs.ending(0), again),
        run(fixture.programs.ending(0), again),
      ]);
      expect(two).toEqual(one);
      expect((await run(fixture.programs.ending(0), again)).lines).toEqual(one.lines);
    });

    it('say why a program cannot run', async () => {
      const stack = { ...fixture.stack, name: 'customer-nobody' };
      const { end, lines } = await run(fixture.programs.ending(0), { stack });
      expect(end).toEqual({ reason: expect.stringContaining('customer-nobody') });
      expect(lines).toEqual([]);
    });
  });
}
