// express-session: req.session, kept in this process's memory under a signed cookie.
const { createHmac, randomBytes } = require("crypto");

const sign = (id, secret) =>
  `s:${id}.${createHmac("sha256", secret).update(id).digest("base64").replace(/=+$/, "")}`;

class MemoryStore {
  #all = new Map();
  get(id, done) {
    const text = this.#all.get(id);
    setImmediate(() => done(null, text === undefined ? undefined : JSON.parse(text)));
  }
  set(id, session, done = () => {}) {
    this.#all.set(id, JSON.stringify(session));
    setImmediate(done);
  }
  destroy(id, done = () => {}) {
    this.#all.delete(id);
    setImmediate(done);
  }
}

class Session {
  constructor(req, keep) {
    Object.defineProperties(this, {
      req: { value: req },
      id: { value: req.sessionID },
      keep: { value: keep },
    });
  }
  save(done = () => {}) {
    this.keep.store.set(this.id, this, done);
    return this;
  }
  destroy(done = () => {}) {
    delete this.req.session;
    this.keep.store.destroy(this.id, done);
    return this;
  }
  regenerate(done) {
    this.keep.store.destroy(this.id, () => {
      this.keep.begin();
      done();
    });
    return this;
  }
  reload(done) {
    this.keep.store.get(this.id, (error, data) =>
      done(error ?? (data ? null : new Error("failed to load session")), Object.assign(this, data)),
    );
    return this;
  }
  touch() {
    return this;
  }
}

let warned = false;

function session({
  secret,
  name = "connect.sid",
  resave,
  saveUninitialized,
  cookie = {},
  store = new MemoryStore(),
  rolling = false,
  genid,
} = {}) {
  if (resave === undefined)
    console.error("express-session deprecated undefined resave option; provide resave option");
  if (saveUninitialized === undefined)
    console.error(
      "express-session deprecated undefined saveUninitialized option; provide saveUninitialized option",
    );
  if (process.env.NODE_ENV === "production" && store instanceof MemoryStore && !warned) {
    warned = true;
    console.warn(
      "Warning: connect.session() MemoryStore is not\ndesigned for a production environment, as it will leak\nmemory, and will not scale past a single process.",
    );
  }
  const secrets = [].concat(secret ?? []);
  return function session(req, res, next) {
    if (req.session) return next();
    if (secrets.length === 0) return next(new Error("secret option required for sessions"));
    const asked = new RegExp(`(?:^|;\\s*)${name.replaceAll(".", "\\.")}=([^;]*)`).exec(
      req.headers.cookie ?? "",
    )?.[1];
    const text = asked && decodeURIComponent(asked);
    const id = text?.slice(2, text.lastIndexOf("."));
    const known = secrets.some((one) => text === sign(id, one)) ? id : undefined;
    const options = { path: "/", httpOnly: true, ...cookie };
    const keep = { store, begin };
    let original;
    function begin(data) {
      req.sessionID = data ? known : (genid?.(req) ?? randomBytes(24).toString("base64url"));
      req.session = Object.assign(new Session(req, keep), data, {
        cookie: { originalMaxAge: options.maxAge ?? null, ...options },
      });
      original = data ? bare(req.session) : undefined;
    }
    const bare = (data) => JSON.stringify({ ...data, cookie: undefined });
    const { end, writeHead } = res;
    let written = false;
    const finish = () => {
      if (written) return;
      written = true;
      if (!req.session) return;
      const isNew = original === undefined;
      const changed = isNew ? bare(req.session) !== "{}" : bare(req.session) !== original;
      if (changed || (isNew && saveUninitialized !== false) || (!isNew && resave !== false))
        store.set(req.sessionID, req.session);
      if (isNew ? changed || saveUninitialized !== false : rolling || (changed && options.maxAge)) {
        if (options.secure === true && !req.secure) return;
        res.cookie(name, sign(req.sessionID, secrets[0]), {
          ...options,
          secure: options.secure === true || (options.secure === "auto" && req.secure),
        });
      }
    };
    res.writeHead = function (...args) {
      finish();
      return writeHead.apply(this, args);
    };
    res.end = function (...args) {
      if (!this.headersSent) finish();
      return end.apply(this, args);
    };
    if (known === undefined) {
      begin();
      return next();
    }
    store.get(known, (error, data) => {
      if (error) return next(error);
      begin(data);
      next();
    });
  };
}

module.exports = Object.assign(session, {
  Session,
  MemoryStore,
  Store: class Store {},
  Cookie: class Cookie {},
});
