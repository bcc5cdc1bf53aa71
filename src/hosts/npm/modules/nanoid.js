// nanoid: short random names.
const { randomBytes } = require("crypto");

const urlAlphabet = "useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict";
const customAlphabet =
  (alphabet, usual = 21) =>
  (size = usual) =>
    [...randomBytes(size)].map((byte) => alphabet[byte % alphabet.length]).join("");
module.exports = { urlAlphabet, customAlphabet, nanoid: customAlphabet(urlAlphabet) };
