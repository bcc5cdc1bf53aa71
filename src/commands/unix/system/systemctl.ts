import type { Command } from "../../../shell/command.ts";

/** What systemd's tools say on a machine that was not started by it: no services run on the laptop. */
const defineSystemd = (name: string, summary: string): Command => ({
  name,
  summary,
  usage: `${name} [OPTIONS...]`,
  async run({ stdout, stderr }, argv) {
    if (argv.includes("--version")) {
      await stdout.write("systemd 252 (252.39-1~deb12u1)\n");
      return 0;
    }
    await stderr.write(
      "System has not been booted with systemd as init system (PID 1). Can't operate.\nFailed to connect to bus: Host is down\n",
    );
    return 1;
  },
});

export const systemctl = defineSystemd("systemctl", "control the systemd system and service manager");
export const hostnamectl = defineSystemd("hostnamectl", "control the system hostname");
export const timedatectl = defineSystemd("timedatectl", "control the system time and date");
