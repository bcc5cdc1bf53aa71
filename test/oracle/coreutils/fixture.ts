/** The files every script of this judge finds in its folder. */
export const fixture: Readonly<Record<string, string>> = {
  "fruit.txt": "banana\napple\ncherry\napple\nApple\n\nfig\n",
  "numbers.txt": "10\n9\n2\n33\n1\n-5\n2.5\n",
  "people.csv": "name,age,city\nann,31,paris\nbob,25,rome\ncy,47,oslo\n",
  "table.txt": "one two  three\nfour five six\n  seven\teight nine\n",
  "tabs.txt": "a\tb\tc\n1\t2\t3\n\tx\t\n",
  "noend.txt": "first\nlast without newline",
  "empty.txt": "",
  "code.py":
    "import os\n\ndef hello(name):\n    # greet\n    return 'Hello, ' + name\n\nprint(hello('World'))\n",
  "log.txt":
    "2026-03-01 INFO start\n2026-03-01 WARN low memory\n2026-03-02 ERROR crash H10\n2026-03-02 INFO restart\n2026-03-03 ERROR crash R14\n",
  "src/main.py": "print('main')\n",
  "src/lib/util.py": "def util():\n    pass\n",
  "src/lib/notes.md": "# Notes\nutil is here\n",
  "src/.hidden": "secret\n",
  "docs/index.html": "<html>\n<body>Hello</body>\n</html>\n",
};
