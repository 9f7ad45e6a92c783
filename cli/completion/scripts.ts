import type { CommandNode } from './command-tree.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const single = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const identifier = (name: string): string => `_${name.replaceAll(/[^a-zA-Z0-9]/g, '_')}`;
const wordsOf = ({ words, options }: CommandNode): string[] => [...words, ...options].map(({ word }) => word);

/** Bash: the words that are no options, joined, tell which command is being typed. */
const bash = (name: string, nodes: readonly CommandNode[]): string => `${identifier(name)}() {
  local word path="" candidates=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) path="\${path:+$path }$word" ;; esac
  done
  while :; do
    case "$path" in
${nodes.map((node) => `      ${single(node.path.join(' '))}) candidates=${single(wordsOf(node).join(' '))} ;;`).join('\n')}
    esac
    if [ -n "$candidates" ] || [ -z "$path" ]; then break; fi
    case "$path" in *" "*) path="\${path% *}" ;; *) path="" ;; esac
  done
  COMPREPLY=($(compgen -W "$candidates" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -F ${identifier(name)} ${name}
`;

/** Zsh understands completions of bash. */
const zsh = (name: string, nodes: readonly CommandNode[]): string => `#compdef ${name}
autoload -U +X bashcompinit && bashcompinit
${bash(name, nodes)}`;

function fish(name: string, nodes: readonly CommandNode[]): string {
  const lines = nodes.flatMap(({ path, words, options }) => {
    const below = words.map(({ word }) => word).join(' ');
    const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
    const unseen = below === '' ? [] : [`not __fish_seen_subcommand_from ${below}`];
    const condition = [...seen, ...unseen].join('; and ');
    const line = (rest: string, description: string) =>
      `complete -c ${name}${condition && ` -n ${single(condition)}`} ${rest} -d ${single(description)}`;
    return [
      ...words.map(({ word, description }) => line(`-a ${word}`, description)),
      ...options.map(({ word, description }) => line(`-l ${word.slice(2)}`, description)),
    ];
  });
  return [`complete -c ${name} -f`, ...new Set(lines), ''].join('\n');
}

const scripts: Record<Shell, (name: string, nodes: readonly CommandNode[]) => string> = { bash, zsh, fish };

/** A script that has the shell complete what is typed after `name`. */
export const completionScript = (shell: Shell, name: string, nodes: readonly CommandNode[]): string =>
  scripts[shell](name, nodes);
