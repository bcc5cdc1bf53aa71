/** What a page says besides its options: our own words about the tools that a learner looks up. */
interface Text {
  readonly summary?: string;
  readonly synopsis?: string;
  readonly description?: readonly string[];
  readonly status?: string;
  readonly examples?: readonly (readonly [command: string, says: string])[];
  readonly seeAlso?: readonly string[];
}

export const manualTexts: Readonly<Record<string, Text>> = {
  ls: {
    description: [
      "Lists what is in the FILEs that are folders, and the other FILEs themselves; without any, the current folder. Names come in the order of the alphabet unless an option says otherwise, and those that begin with a dot are left out.",
    ],
    status:
      "0 when all went well, 1 for small troubles such as a folder below that cannot be opened, 2 when a FILE named is not there.",
    examples: [
      ["ls -la", "everything in this folder, with modes, owners, sizes and times"],
      ["ls -lt | head", "what was changed last"],
      ["ls -d */", "only the folders"],
    ],
    seeAlso: ["tree", "find", "stat", "chmod"],
  },
  cat: {
    description: [
      "Copies each FILE, one after the other, to standard output. Without FILE, or when FILE is -, it reads standard input.",
    ],
    examples: [
      ["cat Procfile", "show a file"],
      ["cat a b > c", "put two files into one"],
    ],
    seeAlso: ["tac", "head", "tail", "less"],
  },
  cp: {
    description: [
      "Copies SOURCE to DEST, or several SOURCEs into a folder. What is at DEST already is replaced without a question, unless -i or -n is given. Folders are copied only with -r.",
    ],
    examples: [
      ["cp -r app backup", "a folder with all that is in it"],
      ["cp -i a b", "ask before b is replaced"],
    ],
    seeAlso: ["mv", "rm", "ln"],
  },
  mv: {
    description: [
      "Gives SOURCE the name DEST, or moves several SOURCEs into a folder. What is at DEST already is replaced without a question, unless -i or -n is given.",
    ],
    examples: [["mv draft.txt final.txt", "give a file another name"]],
    seeAlso: ["cp", "rm"],
  },
  rm: {
    description: [
      "Removes each FILE. Folders are removed only with -r, with all that is in them. There is no way back: what is removed goes to no bin.",
    ],
    examples: [
      ["rm -i *.log", "ask about each"],
      ["rm -r build", "a folder and all below it"],
      ["rm -- -x", "a file whose name begins with a dash"],
    ],
    seeAlso: ["rmdir", "mv"],
  },
  mkdir: {
    description: [
      "Makes each DIRECTORY that is not there yet. With -p the folders on the way to it are made too, and it is no mistake when it exists.",
    ],
    examples: [["mkdir -p app/static/css", "three folders, one in the other"]],
    seeAlso: ["rmdir", "touch"],
  },
  grep: {
    description: [
      "Prints the lines of each FILE that fit a pattern; without FILE, those of standard input, or with -r of all files below this folder. PATTERNS are regular expressions: basic ones, or with -E extended ones, with -P those of Perl; with -F they are plain text.",
    ],
    status: "0 when a line fitted, 1 when none did, 2 when something went wrong.",
    examples: [
      ["grep -rn import .", "where in this folder, with file and line"],
      ["grep -i error app.log", "capitals or not"],
      ["heroku logs | grep -v 200", "all lines but those"],
      ["grep -c '' file", "how many lines there are"],
    ],
    seeAlso: ["sed", "awk", "find"],
  },
  find: {
    summary: "search for files in a directory hierarchy",
    description: [
      "Walks through each starting point and everything below it, and tries the expression on each file: tests such as -name and -type, then actions such as -print (the one that is meant when none is given), -exec and -delete.",
    ],
    examples: [
      ["find . -name '*.py'", "by name; the quotes keep the shell from expanding the star"],
      ["find . -type f -size +1M", "files above one mebibyte"],
      ["find . -name '*.pyc' -delete", "remove what was found"],
      ["find . -name '*.txt' -exec wc -l {} +", "run a command on all of them"],
    ],
    seeAlso: ["grep", "xargs", "ls"],
  },
  sed: {
    description: [
      "Reads its input line by line, carries out a script on each line and prints it. The command that is used most is s/REGEXP/REPLACEMENT/, which replaces what fits; p prints, d deletes; a number or /REGEXP/ before a command says for which lines it is.",
    ],
    examples: [
      ["sed 's/old/new/g' file", "replace everywhere, and print"],
      ["sed -i 's/old/new/' file", "change the file itself"],
      ["sed -n '5,10p' file", "only these lines"],
      ["sed '/^#/d' file", "without the comments"],
    ],
    seeAlso: ["awk", "grep", "tr"],
  },
  chmod: {
    description: [
      "Changes who may read (r), write (w) and run (x) each FILE. MODE is a number in base eight, such as 644 and 755, or words such as u+x, go-w and a=r: whose rights (user, group, others, all), plus, minus or equals, and which.",
    ],
    examples: [
      ["chmod +x run.sh", "let it be run"],
      ["chmod 600 ~/.netrc", "for oneself only"],
    ],
    seeAlso: ["ls", "stat"],
  },
  curl: {
    summary: "transfer a URL",
    description: ["Asks for each URL and prints the answer on standard output."],
    examples: [
      ["curl -i https://example.herokuapp.com/", "with the headers of the answer"],
      ["curl -d 'name=ada' URL", "send a form"],
      ["curl -H 'Accept: application/json' URL", "with a header of one's own"],
      ["curl -sS -o /dev/null -w '%{http_code}\\n' URL", "only the status"],
    ],
    seeAlso: ["wget", "jq"],
  },
  tail: {
    description: [
      "Prints the last 10 lines of each FILE. With -f it goes on and prints what is added, until Ctrl-C.",
    ],
    examples: [
      ["tail -f app.log", "watch a log"],
      ["tail -n +2 data.csv", "everything from the second line on"],
    ],
    seeAlso: ["head", "less"],
  },
  head: { description: ["Prints the first 10 lines of each FILE."], seeAlso: ["tail"] },
  sort: {
    description: ["Prints the lines of all FILEs in order: by the alphabet, or with -n by number."],
    examples: [
      ["sort -t, -k2 -n people.csv", "by the number in the second column"],
      ["sort words | uniq -c | sort -rn", "how often each line is there, the most frequent first"],
    ],
    seeAlso: ["uniq", "cut"],
  },
  less: {
    description: [
      "Shows a text a screen at a time. Space turns the page, b turns it back, / searches, n searches on, q leaves, and h shows all its keys.",
    ],
    seeAlso: ["more", "man"],
  },
  man: {
    description: [
      "Shows the page of a program, in a pager: Space turns the page, / searches, q leaves. A number before the name is the section of the manual in which to look. The pages here are short, and in words of their own.",
    ],
    examples: [
      ["man ls", "the page of ls"],
      ["man -k copy", "programs whose summary has this word"],
    ],
    status: "0 for a page that was found, 16 when there was none.",
    seeAlso: ["less"],
  },
  nano: {
    description: [
      "A small editor: what you type goes into the text. ^O (Ctrl-O) saves, ^X leaves, ^W searches, ^K cuts a line and ^U pastes it, ^G shows all keys.",
    ],
    seeAlso: ["vim"],
  },
  vim: {
    description: [
      "An editor with modes. In normal mode letters are commands; i goes to insert mode, where they are text, and Escape goes back. :w saves, :q leaves, :wq does both, :q! leaves without saving.",
    ],
    examples: [
      ["vim +12 app.py", "begin in line 12"],
      ["vim -R settings.py", "only look"],
    ],
    seeAlso: ["nano"],
  },
  git: {
    summary: "keeps the history of a folder of files",
    synopsis: "git [<options>] <command> [<args>]",
    description: ["Each command has a help of its own: git help status, or git status -h."],
  },
  heroku: {
    summary: "deploys and runs apps on Heroku",
    synopsis: "heroku COMMAND [--app APP]",
    description: ["Each command has a help of its own: heroku help ps:scale, or heroku ps:scale --help."],
  },
  python3: {
    summary: "an interpreted, interactive, object-oriented programming language",
    synopsis: "python3 [option] ... [-c cmd | -m mod | file | -] [arg] ...",
  },
  pip: { summary: "installs Python packages", synopsis: "pip <command> [options]" },
  node: { summary: "runs JavaScript on the server", synopsis: "node [options] [ script.js ] [arguments]" },
  npm: { summary: "the package manager of Node.js", synopsis: "npm <command>" },
  bash: {
    summary: "GNU Bourne-Again SHell",
    synopsis: "bash [options] [file]",
    seeAlso: ["ls"],
  },
  tar: {
    summary: "an archiving utility",
    synopsis: "tar [OPTION...] [FILE]...",
    examples: [
      ["tar czf site.tar.gz site", "pack a folder"],
      ["tar xzf site.tar.gz", "unpack it"],
      ["tar tf site.tar.gz", "see what is in it"],
    ],
    seeAlso: ["gzip", "zip"],
  },
  ps: {
    summary: "report a snapshot of the current processes",
    synopsis: "ps [options]",
    description: ["Lists the processes of this terminal; with aux or -ef those of the whole machine."],
    seeAlso: ["top", "kill"],
  },
  kill: {
    summary: "send a signal to a process",
    synopsis: "kill [options] <pid> [...]",
    description: ["Asks each process to end (SIGTERM); with -9 it is ended without being asked."],
    seeAlso: ["ps", "pkill", "killall"],
  },
  env: {
    description: [
      "Runs a COMMAND with variables of the environment set, or without COMMAND prints them all.",
    ],
    examples: [["env DEBUG=1 python app.py", "for this one command"]],
    seeAlso: ["printenv"],
  },
  diff: {
    description: [
      "Compares FILES line by line and prints what has to change for the first to become the second: < is a line of the first, > one of the second. With -u the lines around are shown too, as git does.",
    ],
    status: "0 when they are the same, 1 when they differ, 2 when something went wrong.",
    seeAlso: ["cmp"],
  },
  xargs: {
    description: ["Reads words from standard input and runs COMMAND with them behind its own arguments."],
    examples: [["find . -name '*.bak' | xargs rm", "remove what find found"]],
    seeAlso: ["find"],
  },
};
