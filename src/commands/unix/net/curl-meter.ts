const title =
  "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n" +
  "                                 Dload  Upload   Total   Spent    Left  Speed\n";

/** Five characters wide: "12345", "97.6k". */
function short(count: number): string {
  if (count < 100_000) return String(Math.floor(count)).padStart(5);
  const units = ["k", "M", "G", "T"];
  let value = count / 1024;
  let unit = 0;
  while (value >= 10_000) {
    value /= 1024;
    unit++;
  }
  return `${value < 100 ? value.toFixed(1) : Math.floor(value)}${units[unit]}`.padStart(5);
}

interface Progress {
  readonly received: number;
  readonly total: number;
  readonly sent: number;
  readonly milliseconds: number;
}

/** The progress table that curl keeps on stderr while its output goes elsewhere. */
export class CurlMeter {
  #write: (text: string) => Promise<void>;
  #begun = false;

  constructor(write: (text: string) => Promise<void>) {
    this.#write = write;
  }

  async begin(): Promise<void> {
    if (!this.#begun) await this.#write(title);
    this.#begun = true;
    await this.#row({ received: 0, total: 0, sent: 0, milliseconds: 0 });
  }

  async end(progress: Progress): Promise<void> {
    await this.#row(progress);
    await this.#write("\n");
  }

  #row({ received, total, sent, milliseconds }: Progress): Promise<void> {
    const whole = Math.max(total, received) + sent;
    const speed = (count: number) => (milliseconds > 0 ? count / (milliseconds / 1000) : 0);
    const percent = (part: number, all: number) =>
      String(all > 0 ? Math.floor((part / all) * 100) : 0).padStart(3);
    const idle = "--:--:--";
    const seconds = Math.floor(milliseconds / 1000);
    const clock = (s: number) =>
      `${String(Math.floor(s / 3600)).padStart(2)}:${String(Math.floor(s / 60) % 60).padStart(2, "0")}:${String(s % 60).padStart(2, "0")}`;
    const spent = seconds > 0 ? clock(seconds) : idle;
    return this.#write(
      `\r${percent(received + sent, whole)} ${short(whole)} ${percent(received, Math.max(total, received))} ${short(received)} ${percent(sent, sent)} ${short(sent)}  ${short(speed(received))}  ${short(speed(sent))} ${seconds > 0 ? spent : idle} ${spent} ${idle} ${short(speed(received))}`,
    );
  }
}
