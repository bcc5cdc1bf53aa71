import type { Expression, Modifiers, Parameter } from "../language/tree.ts";
import { type JavaClass, lineage } from "../runtime/classes.ts";
import { construct, initialize, invokeMethod } from "../runtime/invoke.ts";
import type { Call } from "../runtime/library.ts";
import { convert } from "../runtime/numbers.ts";
import { JFunction, type JObject, NotSimulated, type Value } from "../runtime/values.ts";
import type { Settings } from "./settings.ts";

/** The application cannot start: what it says of it, and what to do. */
export class FailedToStart extends Error {
  readonly description: string;
  readonly action: string;

  constructor(description: string, action: string) {
    super(description);
    this.name = "FailedToStart";
    this.description = description;
    this.action = action;
  }
}

export const annotation = ({ annotations }: Modifiers, name: string) =>
  annotations.find((each) => each.name === name || each.name.endsWith(`.${name}`));

/** The text of a literal; of anything else undefined. */
export const literalText = (value: Expression | undefined): string | undefined =>
  value?.kind === "literal" ? value.text : undefined;

const stereotypes = ["Component", "Service", "Repository", "Controller", "RestController", "Configuration", "SpringBootApplication", "ControllerAdvice", "RestControllerAdvice"]; // prettier-ignore

export const isBean = ({ declared }: JavaClass): boolean =>
  declared?.form === "class" && stereotypes.some((name) => annotation(declared.modifiers, name));

/** Types that Spring itself provides; what is done with them is told when it is tried. */
const provided = ["DataSource", "JdbcTemplate", "JdbcClient", "EntityManager", "PasswordEncoder", "RestTemplateBuilder", "WebClient", "Environment", "ApplicationContext", "ObjectMapper"]; // prettier-ignore

/** The objects of an application, each made when it is first wanted. */
export class Beans {
  readonly #call: Call;
  readonly #settings: Settings;
  readonly #made = new Map<JavaClass, JObject>();
  readonly #classes: readonly JavaClass[];

  constructor(call: Call, settings: Settings, main: JavaClass) {
    this.#call = call;
    this.#settings = settings;
    const prefix = main.name.slice(0, main.name.lastIndexOf(".") + 1);
    this.#classes = [...call.vm.classes.values()]
      .filter((cls) => cls.name.startsWith(prefix))
      .map((cls) => call.vm.link(cls));
  }

  get classes(): readonly JavaClass[] {
    return this.#classes.filter(isBean);
  }

  async get(cls: JavaClass): Promise<JObject> {
    const known = this.#made.get(cls);
    if (known) return known;
    const { vm, frame } = this.#call;
    const constructors = cls.methods.get("<init>") ?? [];
    const chosen =
      constructors.find(({ modifiers }) => annotation(modifiers, "Autowired")) ??
      constructors.find(({ parameters }) => parameters.length > 0) ??
      constructors[0];
    const args: Value[] = [];
    for (const [index, parameter] of (chosen?.parameters ?? []).entries())
      args.push(await this.#inject(parameter, cls, `Parameter ${index} of constructor in ${cls.name}`));
    const lombok = chosen ? [] : await this.#lombokArguments(cls);
    const object = await construct(vm, cls, args, frame);
    for (const [name, value] of lombok) object.fields.set(name, value);
    this.#made.set(cls, object);
    await this.#injectFields(cls, object);
    return object;
  }

  /** @RequiredArgsConstructor: the final fields without a value. */
  async #lombokArguments(cls: JavaClass): Promise<[string, Value][]> {
    const { modifiers, members } = cls.declared!;
    if (!annotation(modifiers, "RequiredArgsConstructor") && !annotation(modifiers, "AllArgsConstructor"))
      return [];
    const found: [string, Value][] = [];
    for (const member of members)
      if (
        member.kind === "field" &&
        member.modifiers.words.has("final") &&
        !member.modifiers.words.has("static")
      )
        for (const { name, type, value } of member.locals)
          if (!value)
            found.push([
              name,
              await this.byType(type.name, cls, `Parameter ${found.length} of constructor in ${cls.name}`),
            ]);
    return found;
  }

  async #injectFields(cls: JavaClass, object: JObject): Promise<void> {
    for (const each of [cls, ...(cls.parent ? [cls.parent] : [])])
      for (const member of each.declared?.members ?? []) {
        if (member.kind !== "field") continue;
        const value = annotation(member.modifiers, "Value");
        for (const { name, type } of member.locals) {
          if (value)
            object.fields.set(name, this.#value(literalText(value.values["value"]) ?? "", type.name));
          else if (annotation(member.modifiers, "Autowired"))
            object.fields.set(name, await this.byType(type.name, each, `Field ${name} in ${each.name}`));
        }
      }
    const { vm, frame } = this.#call;
    for (const methods of cls.methods.values())
      for (const method of methods)
        if (annotation(method.modifiers, "PostConstruct"))
          await invokeMethod(vm, cls, method, object, [], frame);
  }

  #value(pattern: string, type: string): Value {
    const text = this.#settings.fill(pattern);
    const missing = /\$\{([^}]+)\}/.exec(text);
    if (missing)
      throw this.#call.vm.thrown(
        "IllegalArgumentException",
        `Could not resolve placeholder '${missing[1]}' in value "${pattern}"`,
        this.#call.frame,
      );
    if (type === "boolean" || type === "Boolean") return text === "true";
    return /^(?:int|Integer|long|Long|double|Double)$/.test(type)
      ? convert(Number(text), type.toLowerCase().replace("integer", "int"))
      : text;
  }

  #inject(parameter: Parameter, from: JavaClass, where: string): Promise<Value> | Value {
    const value = annotation(parameter.modifiers, "Value");
    if (value) return this.#value(literalText(value.values["value"]) ?? "", parameter.type!.name);
    return this.byType(parameter.type!.name, from, where);
  }

  /** The bean of a type: a class of the application, what a @Bean method makes, or what Spring brings. */
  async byType(name: string, from: JavaClass, where: string): Promise<Value> {
    const { vm } = this.#call;
    const type = vm.find(name, from);
    const fitting = this.classes.find(
      (cls) => type?.cls !== undefined && [...lineage(cls)].includes(type.cls),
    );
    if (fitting) return this.get(fitting);
    const made = await this.fromMethods(name);
    if (made !== undefined) return made;
    const isInterface = type?.cls?.declared?.form === "interface";
    const repository = isInterface && type.cls!.nativeParents.some((parent) => parent.endsWith("Repository"));
    if (repository || provided.includes(name))
      return new JFunction(async () => {
        throw new NotSimulated(type?.name ?? imported(from, name));
      });
    const full = type?.name ?? imported(from, name);
    throw new FailedToStart(
      `${where} required a bean of type '${full}' that could not be found.`,
      `Consider defining a bean of type '${full}' in your configuration.`,
    );
  }

  /** What a @Bean method whose result has this type makes. */
  async fromMethods(type: string): Promise<Value | undefined> {
    const { vm, frame } = this.#call;
    for (const cls of this.classes)
      for (const methods of cls.methods.values())
        for (const method of methods) {
          if (method.result?.name !== type || !annotation(method.modifiers, "Bean")) continue;
          await initialize(vm, cls, frame);
          const args: Value[] = [];
          for (const [index, parameter] of method.parameters.entries())
            args.push(
              await this.#inject(
                parameter,
                cls,
                `Parameter ${index} of method ${method.name} in ${cls.name}`,
              ),
            );
          const self = method.modifiers.words.has("static") ? undefined : await this.get(cls);
          return invokeMethod(vm, cls, method, self, args, frame);
        }
    return undefined;
  }
}

const imported = (from: JavaClass, name: string): string =>
  from.source?.unit.imports.find((each) => each.name.endsWith(`.${name}`))?.name ?? name;
