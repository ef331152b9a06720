import type { Command } from '../command.js';
import { Usage } from '../ends.js';

type Commands = Readonly<Record<string, Command>>;

const everywhere = ['--json', '--help'];

/** Writes the script by which a shell completes our commands and their options. */
export const completion = (commands: () => Commands): Command => ({
  usage: 'completion bash|zsh|fish',
  about: 'a script for your shell: source <(tolo completion bash)',
  run(args, terminal) {
    const [shell = ''] = args;
    if (args.length !== 1 || !Object.hasOwn(scripts, shell))
      throw new Usage(`Say which shell: ${Object.keys(scripts).join(', ')}.`);
    terminal.raw(scripts[shell as keyof typeof scripts](commands()));
    return Promise.resolve();
  },
});

const scripts = { bash, zsh, fish };

/** After which words comes what. A word in the middle of a command is followed by its last ones. */
function choicesOf(commands: Commands): [words: string, choices: string[]][] {
  const names = Object.keys(commands);
  const firsts = [...new Set(names.map((name) => name.split(' ')[0]!))];
  const groups = firsts.filter((first) => !names.includes(first));
  return [
    ...names.map((name): [string, string[]] => [name, [...wordsOf(commands[name]!), ...everywhere]]),
    ...groups.map((group): [string, string[]] => [
      group,
      names.filter((name) => name.startsWith(`${group} `)).map((name) => name.slice(group.length + 1)),
    ]),
    ['', [...firsts, '--help']],
  ];
}

/** The options in a usage, and words of which one is chosen. */
const wordsOf = ({ usage }: Command): string[] => [
  ...(usage.match(/--[a-z][a-z-]*/g) ?? []),
  ...(/ (\w+(?:\|\w+)+)/
    .exec(usage)?.[1]
    ?.split('|')
    .filter((word) => word === word.toLowerCase()) ?? []),
];

const cases = (commands: Commands) =>
  choicesOf(commands)
    .map(([words, choices]) => `    ${words === '' ? '' : `"${words} "`}*) choices="${choices.join(' ')}" ;;`)
    .join('\n');

function bash(commands: Commands): string {
  return `_tolo() {
  local said="\${COMP_WORDS[*]:1:COMP_CWORD-1} " choices
  case "$said" in
${cases(commands)}
  esac
  COMPREPLY=($(compgen -W "$choices" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -F _tolo tolo`;
}

function zsh(commands: Commands): string {
  return `#compdef tolo
_tolo() {
  local said="\${(j: :)words[2,CURRENT-1]} " choices
  case "$said" in
${cases(commands)}
  esac
  compadd -- \${=choices}
}
compdef _tolo tolo`;
}

function fish(commands: Commands): string {
  const lines = choicesOf(commands).flatMap(([words, choices]) => {
    const parts = words === '' ? [] : words.split(' ');
    const subs = choices.filter((choice) => !choice.startsWith('--'));
    const seen = parts.map((part) => `__fish_seen_subcommand_from ${part}`);
    const notYet = subs.length > 0 ? [`not __fish_seen_subcommand_from ${subs.join(' ')}`] : [];
    const where = parts.length === 0 ? ['__fish_use_subcommand'] : [...seen, ...notYet];
    return choices.map((choice) =>
      choice.startsWith('--')
        ? `complete -c tolo -n '${(seen.length > 0 ? seen : where).join('; and ')}' -l ${choice.slice(2)}`
        : `complete -c tolo -n '${where.join('; and ')}' -a ${choice}`,
    );
  });
  return ['complete -c tolo -f', ...lines].join('\n');
}
