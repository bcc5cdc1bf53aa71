// chalk: colours on a terminal, plain text elsewhere.
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  inverse: [7, 27],
  strikethrough: [9, 29],
  black: [30, 39],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
  white: [37, 39],
  gray: [90, 39],
  grey: [90, 39],
  redBright: [91, 39],
  greenBright: [92, 39],
  yellowBright: [93, 39],
  blueBright: [94, 39],
  magentaBright: [95, 39],
  cyanBright: [96, 39],
  whiteBright: [97, 39],
  bgRed: [41, 49],
  bgGreen: [42, 49],
  bgYellow: [43, 49],
  bgBlue: [44, 49],
  bgMagenta: [45, 49],
  bgCyan: [46, 49],
  bgWhite: [47, 49],
  bgBlack: [40, 49],
};
const level = process.stdout.isTTY || process.env.FORCE_COLOR ? 1 : 0;

function make(styles) {
  const paint = (...args) => {
    const text = args.join(" ");
    if (level === 0 || text === "") return text;
    return styles.reduceRight(
      (inner, style) => `\x1b[${codes[style][0]}m${inner}\x1b[${codes[style][1]}m`,
      text,
    );
  };
  for (const style of Object.keys(codes))
    Object.defineProperty(paint, style, { get: () => make([...styles, style]) });
  return paint;
}

module.exports = make([]);
module.exports.level = level;
module.exports.default = module.exports;
