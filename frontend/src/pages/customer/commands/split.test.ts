import { commandText } from '@console/core/contract/command';
import { expect, test } from 'vitest';
import { splitCommand } from './split.ts';

test.each([
  ['', []],
  ['  ls   -l ', ['ls', '-l']],
  [`say 'a b' "c d"e ''`, ['say', 'a b', 'c de', '']],
  ['echo a\\ b \\"', ['echo', 'a b', '"']],
  [`echo "a\\"b" "a\\nb" 'a\\b'`, ['echo', 'a"b', 'a\\nb', 'a\\b']],
  ['echo $HOME | cat > x *', ['echo', '$HOME', '|', 'cat', '>', 'x', '*']],
])('%s is %j', (line, command) => {
  expect(splitCommand(line)).toEqual({ command });
});

test.each(["echo 'a", 'echo "a'])('a quote that is not closed is told: %s', (line) => {
  expect(splitCommand(line)).toEqual({ problem: 'unclosed-quote' });
});

test('reads back what the console writes', () => {
  const command = ['say', "it's", 'a b', '', '"', '\\', '$x'];
  expect(splitCommand(commandText(command))).toEqual({ command });
});
