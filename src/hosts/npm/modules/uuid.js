// uuid
const { randomUUID } = require("crypto");

const pattern = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
exports.v4 = () => randomUUID();
exports.NIL = "00000000-0000-0000-0000-000000000000";
exports.validate = (text) => typeof text === "string" && (pattern.test(text) || text === exports.NIL);
exports.version = (text) => Number.parseInt(text[14], 16);
