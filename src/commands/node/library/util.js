// node:util
const { inspect, format } = require("internal/inspect");

const promisify = (run) =>
  function (...args) {
    return new Promise((resolve, reject) => {
      run.call(this, ...args, (error, value) => (error ? reject(error) : resolve(value)));
    });
  };

const callbackify =
  (run) =>
  (...args) => {
    const done = args.pop();
    run(...args).then((value) => done(null, value), done);
  };

const inherits = (Class, Base) => {
  Object.defineProperty(Class, "super_", { value: Base, writable: true, configurable: true });
  Object.setPrototypeOf(Class.prototype, Base.prototype);
};

const same = (a, b) => require("assert").isDeepEqual(a, b);

Object.assign(exports, {
  inspect,
  format,
  promisify,
  callbackify,
  inherits,
  isDeepStrictEqual: same,
  deprecate: (run) => run,
  stripVTControlCharacters: (text) => text.replace(/\x1b\[[\d;]*[A-Za-z]/g, ""),
  types: {
    isDate: (one) => one instanceof Date,
    isRegExp: (one) => one instanceof RegExp,
    isPromise: (one) => one instanceof Promise,
  },
  TextEncoder: globalThis.TextEncoder,
  TextDecoder: globalThis.TextDecoder,
});
