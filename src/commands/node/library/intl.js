// Intl, and what Date and Number say in the words of a language: the host knows them.
const ask = (name, ...args) => {
  try {
    return host(name, ...args);
  } catch (error) {
    if (error.range) throw new RangeError(error.message);
    throw error;
  }
};
const listOf = (locales) => (locales === undefined ? undefined : [].concat(locales));

class NumberFormat {
  #with;
  constructor(locales = "en-US", options = {}) {
    this.#with = [listOf(locales), options];
    this.format = (value) => ask("intl.number", String(value), ...this.#with);
    this.format(0); // a wrong option is an error at once
  }
  resolvedOptions() {
    return { locale: this.#with[0][0], numberingSystem: "latn", ...this.#with[1] };
  }
}

class DateTimeFormat {
  #with;
  constructor(locales = "en-US", options = {}) {
    const zone = globalThis.process.env.TZ;
    this.#with = [listOf(locales), { ...(zone && { timeZone: zone }), ...options }];
    this.format = (value = Date.now()) => ask("intl.date", Number(value), ...this.#with, false);
    this.format(0);
  }
  formatToParts(value = Date.now()) {
    return ask("intl.date", Number(value), ...this.#with, true);
  }
  resolvedOptions() {
    return {
      locale: this.#with[0][0],
      calendar: "gregory",
      numberingSystem: "latn",
      timeZone: "UTC",
      ...this.#with[1],
    };
  }
}

class Collator {
  constructor(locales, options = {}) {
    this.compare = (a, b) => ask("intl.compare", String(a), String(b), listOf(locales), options);
  }
}
class PluralRules {
  constructor(locales = "en-US", options = {}) {
    this.select = (value) => ask("intl.plural", value, listOf(locales), options);
  }
}
class RelativeTimeFormat {
  constructor(locales = "en-US", options = {}) {
    this.format = (value, unit) => ask("intl.relative", value, unit, listOf(locales), options);
  }
}
class ListFormat {
  constructor(locales = "en-US", options = {}) {
    this.format = (list) => ask("intl.list", [...list], listOf(locales), options);
  }
}

const callable = (Class) =>
  new Proxy(Class, { apply: (target, self, args) => Reflect.construct(target, args) });
globalThis.Intl = {
  NumberFormat: callable(NumberFormat),
  DateTimeFormat: callable(DateTimeFormat),
  Collator: callable(Collator),
  PluralRules,
  RelativeTimeFormat,
  ListFormat,
};

const day = { year: "numeric", month: "numeric", day: "numeric" };
const hour = { hour: "numeric", minute: "numeric", second: "numeric" };
const named = (options, names) => names.some((name) => options[name] !== undefined);
const days = ["weekday", "year", "month", "day", "dateStyle"];
const hours = ["dayPeriod", "hour", "minute", "second", "fractionalSecondDigits", "timeStyle"];

/** ECMA-402's defaults: what the method is for, unless the options name parts themselves. */
const dateMethod = (defaults, own) =>
  function (locales, options = {}) {
    if (Number.isNaN(this.getTime())) return "Invalid Date";
    return new DateTimeFormat(locales, named(options, own) ? options : { ...defaults, ...options }).format(
      this,
    );
  };

const define = (target, methods) => {
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
};
define(Date.prototype, {
  toLocaleDateString: dateMethod(day, days),
  toLocaleTimeString: dateMethod(hour, hours),
  toLocaleString: dateMethod({ ...day, ...hour }, [...days, ...hours]),
});
const toLocaleString = function (locales, options) {
  return new NumberFormat(locales, options).format(this);
};
define(Number.prototype, { toLocaleString });
define(BigInt.prototype, { toLocaleString });
define(String.prototype, {
  localeCompare(other, locales, options) {
    return ask("intl.compare", String(this), String(other), listOf(locales), options ?? {});
  },
});
