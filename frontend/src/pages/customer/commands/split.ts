export type Split = { command: string[] } | { problem: 'unclosed-quote' };

/**
 * The arguments of a line as a shell would split it: by spaces, with quotes and backslashes. Nothing else of a shell is
 * known: `$`, `|`, `>` and `*` stay as they are.
 */
export function splitCommand(line: string): Split {
  const command: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at);
    if (quote === undefined && /\s/.test(letter)) {
      if (word !== undefined) command.push(word);
      word = undefined;
    } else if (letter === quote) {
      quote = undefined;
    } else if (quote === undefined && (letter === '"' || letter === "'")) {
      quote = letter;
      word ??= '';
    } else if (letter === '\\' && quote !== "'" && at + 1 < line.length) {
      at += 1;
      const next = line.charAt(at);
      // Within double quotes a backslash stands for itself, except before these.
      word = (word ?? '') + (quote === '"' && !/["\\$`]/.test(next) ? `\\${next}` : next);
    } else {
      word = (word ?? '') + letter;
    }
  }
  if (quote !== undefined) return { problem: 'unclosed-quote' };
  if (word !== undefined) command.push(word);
  return { command };
}
