import type { PlatformState } from "../platform/model/state.ts";
import type { SavedPlatform } from "../platform/model/store.ts";
import type { Platform } from "../platform/platform.ts";

/** The simulated Heroku, loaded at its first use; until then what was saved of it. */
export class LazyPlatform {
  #create: (saved: SavedPlatform | undefined) => Promise<Platform>;
  #platform?: Platform;
  #loading?: Promise<Platform>;
  #saved?: SavedPlatform;

  constructor(create: (saved: SavedPlatform | undefined) => Promise<Platform>) {
    this.#create = create;
  }

  load(): Promise<Platform> {
    this.#loading ??= this.#create(this.#saved).then((platform) => (this.#platform = platform));
    return this.#loading;
  }

  loaded(): Platform | undefined {
    return this.#platform;
  }

  /** Is there a platform, loaded or saved? */
  get begun(): boolean {
    return this.#platform !== undefined || this.#saved !== undefined;
  }

  save(): SavedPlatform | undefined {
    return this.#platform?.save() ?? this.#saved;
  }

  /** What exists on it now; undefined before the first request. */
  async state(): Promise<PlatformState | undefined> {
    return (this.#platform ?? (await this.#loading))?.state ?? this.#saved?.state;
  }

  /** Goes on as it was at another moment. */
  restore(saved: SavedPlatform | undefined): void {
    this.#saved = saved;
    if (this.#platform && saved) this.#platform.resume(saved);
    else if (this.#platform) this.#loading = this.#platform = undefined;
    else if (saved) void this.load(); // its agenda goes on without a request
  }
}
