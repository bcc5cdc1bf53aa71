import { decode } from "../../../base/bytes.ts";
import type { Vm } from "../runtime/vm.ts";

/** The settings of a Spring application: its files, over them its environment, -D options and arguments. */
export class Settings {
  readonly #vm: Vm;
  readonly #file = new Map<string, string>();
  readonly #args = new Map<string, string>();

  constructor(vm: Vm, args: readonly string[]) {
    this.#vm = vm;
    const profiles = (
      vm.process.env.get("SPRING_PROFILES_ACTIVE") ??
      vm.parts.properties.get("spring.profiles.active") ??
      ""
    )
      .split(",")
      .filter(Boolean);
    for (const name of ["application", ...profiles.map((profile) => `application-${profile}`)]) {
      const properties = vm.parts.resource(`${name}.properties`);
      if (properties) readProperties(decode(properties), this.#file);
      const yaml = vm.parts.resource(`${name}.yml`) ?? vm.parts.resource(`${name}.yaml`);
      if (yaml) readYaml(decode(yaml), this.#file);
    }
    for (const arg of args) {
      const [, name, value = ""] = /^--([^=]+)(?:=(.*))?$/.exec(arg) ?? [];
      if (name !== undefined) this.#args.set(name, value);
    }
  }

  get(name: string): string | undefined {
    const variable = name.toUpperCase().replaceAll(".", "_").replaceAll("-", "");
    const { env } = this.#vm.process;
    const found =
      this.#args.get(name) ??
      this.#vm.parts.properties.get(name) ??
      env.get(variable) ??
      env.get(name) ??
      this.#file.get(name);
    return found === undefined ? undefined : this.fill(found);
  }

  /** "${PORT:8080}" and the like filled in; what cannot be stays as it is. */
  fill(text: string): string {
    return text.replace(
      /\$\{([^{}:]+)(?::([^{}]*))?\}/g,
      (whole, name: string, other: string | undefined) => this.get(name) ?? other ?? whole,
    );
  }
}

function readProperties(text: string, into: Map<string, string>): void {
  for (const line of text.replace(/\\\r?\n\s*/g, "").split(/\r?\n/)) {
    const [, name, value] = /^\s*([^#!\s=:][^\s=:]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined) into.set(name, value!);
  }
}

/** Nested keys and plain values, which is what these files hold. */
function readYaml(text: string, into: Map<string, string>): void {
  const path: { indent: number; name: string }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, blank = "", name, value = ""] =
      /^(\s*)([\w.-]+)\s*:\s*(.*?)\s*$/.exec(line.replace(/\s+#.*$/, "")) ?? [];
    if (name === undefined) continue;
    while (path.length > 0 && path.at(-1)!.indent >= blank.length) path.pop();
    path.push({ indent: blank.length, name });
    if (value !== "")
      into.set(path.map((each) => each.name).join("."), value.replace(/^(["'])(.*)\1$/, "$2"));
  }
}
