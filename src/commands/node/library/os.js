// node:os
const facts = host("facts");
Object.assign(exports, {
  EOL: "\n",
  platform: () => "linux",
  type: () => "Linux",
  arch: () => "x64",
  release: () => "6.8.0-45-generic",
  hostname: () => host("hostname"),
  homedir: () => facts.env.HOME ?? "/",
  tmpdir: () => facts.env.TMPDIR ?? "/tmp",
  uptime: () => 86_400 + host("now") / 1000 - facts.started / 1000,
  totalmem: () => 8 * 2 ** 30,
  freemem: () => 4 * 2 ** 30,
  cpus: () => Array.from({ length: 8 }, () => ({ model: "Simulated CPU", speed: 2500, times: {} })),
  loadavg: () => [0, 0, 0],
  userInfo: () => ({
    uid: facts.uid,
    gid: facts.uid,
    username: facts.env.USER ?? "learner",
    homedir: facts.env.HOME ?? "/",
    shell: "/bin/bash",
  }),
  networkInterfaces: () => ({}),
});
