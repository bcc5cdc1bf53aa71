import type { Settings, Vim } from "./vim-session.ts";

type Switch = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];
type Amount = "shiftwidth" | "tabstop";

const switches: Readonly<Record<string, Switch>> = {
  number: "number",
  nu: "number",
  relativenumber: "relativenumber",
  rnu: "relativenumber",
  hlsearch: "hlsearch",
  hls: "hlsearch",
  ignorecase: "ignorecase",
  ic: "ignorecase",
  smartcase: "smartcase",
  scs: "smartcase",
  wrapscan: "wrapscan",
  ws: "wrapscan",
  expandtab: "expandtab",
  et: "expandtab",
  autoindent: "autoindent",
  ai: "autoindent",
  readonly: "readonly",
  ro: "readonly",
};
const amounts: Readonly<Record<string, Amount>> = {
  shiftwidth: "shiftwidth",
  sw: "shiftwidth",
  tabstop: "tabstop",
  ts: "tabstop",
};

/** Options that people set by habit and that change nothing in this editor. */
const idle =
  /^(?:syntax|filetype|ft|encoding|enc|fileencoding|fenc|mouse|ruler|ru|showcmd|sc|showmode|smd|wrap|list|incsearch|is|paste|cursorline|cul|compatible|cp|nocompatible|softtabstop|sts|smartindent|si|backspace|bs|history|hi|laststatus|ls|textwidth|tw|scrolloff|so|background|bg|spell|visualbell|vb|swapfile|swf|backup|bk|undofile|udf|hidden|hid|wildmenu|wmnu|modifiable|ma|fileformat|ff|clipboard|cb|linebreak|lbr|autoread|ar|cindent|cin|ttyfast|magic|report|modeline|ml|termguicolors|tgc|nrformats|nf|matchpairs|mps|splitbelow|sb|splitright|spr|colorcolumn|cc|signcolumn|scl|updatetime|ut|timeoutlen|tm|ttimeoutlen|ttm|foldmethod|fdm|foldenable|fen|t_Co|term|viminfo|vi)$/;

/** `:set nu`, `nonu`, `nu!`, `nu?`, `sw=4`. */
export function setOption(vim: Vim, words: string): void {
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const [, no, name = "", mark, value] = /^(no|inv)?(\w+)([?!&]?)(?:[+:-]?=(.*))?$/.exec(word) ?? [];
    const { settings } = vim;
    const full = no && !switches[name] && switches[no + name] ? no + name : name;
    const toggle = switches[full];
    const amount = amounts[name];
    if (toggle) {
      if (mark === "?") vim.say(`${settings[toggle] ? "  " : "no"}${toggle}`);
      else settings[toggle] = mark === "!" || no === "inv" ? !settings[toggle] : no !== "no";
      if (toggle === "hlsearch") vim.highlights = true;
    } else if (amount) {
      if (value === undefined) vim.say(`  ${amount}=${settings[amount]}`);
      else if (/^\d+$/.test(value)) settings[amount] = Number(value);
      else vim.say(`E521: Number required after =: ${word}`);
    } else if (name === "list" || !idle.test(no === "no" && !idle.test(name) ? no + name : name))
      vim.say(`E518: Unknown option: ${word}`);
  }
  if (words.trim() === "") vim.say("--- Options --- (those that are off are not shown)");
}
