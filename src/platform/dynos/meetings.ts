import { createPipe, type Input, type Pipe } from "../../base/streams.ts";

/** Who has come to an attached one-off dyno, and what goes between the two. Lost with the page, as a connection is. */
interface Meeting {
  readonly stdin: Pipe;
  /** Output that came before the client listened. */
  early: Uint8Array[];
  client?: Client;
}

export interface Client {
  write(data: Uint8Array): void;
  end(): void;
}

export class Meetings {
  #meetings = new Map<string, Meeting>();

  open(dynoId: string): void {
    this.#meetings.set(dynoId, { stdin: createPipe(), early: [] });
  }

  /** Is this dyno one that can be met? */
  has(dynoId: string): boolean {
    return this.#meetings.has(dynoId);
  }

  hasClient(dynoId: string): boolean {
    return this.#meetings.get(dynoId)?.client !== undefined;
  }

  join(dynoId: string, client: Client): void {
    const meeting = this.#meetings.get(dynoId)!;
    meeting.client = client;
    for (const data of meeting.early) client.write(data);
    meeting.early = [];
  }

  input(dynoId: string): Input | undefined {
    return this.#meetings.get(dynoId)?.stdin.input();
  }

  output(dynoId: string, data: Uint8Array): void {
    const meeting = this.#meetings.get(dynoId);
    if (meeting?.client) meeting.client.write(data);
    else meeting?.early.push(data);
  }

  async type(dynoId: string, data: Uint8Array): Promise<void> {
    await this.#meetings.get(dynoId)?.stdin.output().write(data);
  }

  endInput(dynoId: string): void {
    this.#meetings.get(dynoId)?.stdin.closeOutput();
  }

  /** The dyno is gone: nobody reads any more, and the client hears the end. */
  close(dynoId: string): void {
    const meeting = this.#meetings.get(dynoId);
    this.#meetings.delete(dynoId);
    meeting?.stdin.closeInput();
    meeting?.client?.end();
  }

  closeAll(): void {
    for (const dynoId of [...this.#meetings.keys()]) this.close(dynoId);
  }
}
