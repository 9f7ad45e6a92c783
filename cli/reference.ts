import type { Argument, Command, Option } from 'commander';

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

const argumentText = (argument: Argument): string =>
  argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;

const optionRow = ({ flags, description, mandatory }: Option): string =>
  `| ${code(flags)} | ${description}${mandatory ? ' (needed)' : ''} |`;

function section(command: Command, path: readonly string[]): string[] {
  const usage = [...path, ...command.registeredArguments.map(argumentText)].join(' ');
  const rows = command.options.map(optionRow);
  return [
    `### ${code(usage)}`,
    '',
    sentence(command.description()),
    '',
    ...(rows.length > 0 ? ['| option | |', '|---|---|', ...rows, ''] : []),
  ];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const below = ({ commands }: Command): readonly Command[] => commands.filter((command) => command.name() !== 'help');

function chapter(command: Command): string[] {
  const name = command.name();
  if (below(command).length === 0) return section(command, [name]);
  return [
    `## ${name}`,
    '',
    sentence(command.description()),
    '',
    ...below(command).flatMap((each) => section(each, [name, each.name()])),
  ];
}

const introduction = `# Command line

\`npm run -s cli -- <resource> <verb> …\` does all that the console does. It prints tables for people, and with \`--json\` the
API's own JSON for scripts. It ends with 0; with 1 and the reason on standard error when something failed; with 130 after
Ctrl-C. Every change carries an Idempotency-Key and is sent again when the network fails.

On one machine it signs in as \`admin@example.com\`, or as whom \`--as\` names. Elsewhere sign in once:
\`npm run -s cli -- login --url https://console.example.com\`, and set \`CONSOLE_URL\` to the same address. It asks for the
password, for a new one in place of a temporary one, and for the code of an authenticator app. The password is never an
argument: it is typed, or comes a line each on standard input, or in \`CONSOLE_PASSWORD\`. It is not sent: Cognito is given a
proof that it is known (SRP). The tokens are kept in \`~/.config/deployment-console/credentials.json\` (or under
\`XDG_CONFIG_HOME\`), readable by you alone, and renewed for a day; then sign in again. \`logout\` forgets and revokes them.
A script that cannot sign in takes a token of \`tokens create\` from \`CONSOLE_TOKEN\`.

For completion: \`npm run -s cli -- completion bash > ~/.local/share/bash-completion/completions/cli\`, where \`cli\` is what you
call the command (\`--name\`), for example by \`alias cli='npm run -s cli --'\`.
`;

/** The pages of the manual, as Markdown. */
export function reference(program: Command): string {
  const resources = below(program).filter((command) => below(command).length > 0);
  const others = below(program).filter((command) => below(command).length === 0);
  const everywhere = [
    '## Options of every command',
    '',
    '| option | |',
    '|---|---|',
    ...program.options.map(optionRow),
    '',
  ];
  return [introduction, ...everywhere, ...resources.flatMap(chapter), '## Others', '', ...others.flatMap(chapter)]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
