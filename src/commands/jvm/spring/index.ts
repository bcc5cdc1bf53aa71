import { Table } from "../library/tables.ts";
import { type Call, type LibraryClass } from "../runtime/library.ts";
import { toInt } from "../runtime/numbers.ts";
import { JArray, JNative, type JType, type Value } from "../runtime/values.ts";
import { runApplication } from "./application.ts";
import { type Entity, statuses } from "./dispatcher.ts";

const entity = (status: number, body: Value): JNative<Entity> =>
  new JNative("org.springframework.http.ResponseEntity", { status, body, headers: new Headers() });
const state = (self: Value) => (self as JNative<Entity>).state;
const code = (value: Value): number => (value instanceof JNative ? (value.state as number) : toInt(value));

const fixed =
  (status: number) =>
  (_: Call, [body]: readonly Value[]) =>
    entity(status, body ?? null);

const finish = (_: Call, self: Value, [body = null]: readonly Value[]): Value => {
  state(self).body = body;
  return self;
};

export const springClasses: readonly LibraryClass[] = [
  {
    name: "org.springframework.boot.SpringApplication",
    construct: (_, [type]) => new JNative("org.springframework.boot.SpringApplication", type),
    statics: {
      run: (call, [type, args]) =>
        runApplication(call, type as JType, args instanceof JArray ? (args.items as string[]) : []),
    },
    methods: {
      run: (call, self, [args]) =>
        runApplication(
          call,
          (self as JNative<JType>).state,
          args instanceof JArray ? (args.items as string[]) : [],
        ),
      setDefaultProperties: ({ vm }, _, [map]) => {
        for (const { key, value } of ((map as JNative).state as Table).entries())
          if (!vm.parts.properties.has(key as string))
            vm.parts.properties.set(key as string, String(value as string));
        return null;
      },
    },
  },
  { name: "org.springframework.context.ConfigurableApplicationContext", methods: { close: () => null } },
  { name: "org.springframework.boot.CommandLineRunner" },
  { name: "org.springframework.boot.ApplicationRunner" },
  { name: "org.springframework.context.ApplicationContext" },
  {
    name: "org.springframework.ui.Model",
    parents: ["java.util.HashMap", "java.util.Map"],
    methods: {
      addAttribute: async (call, self, [name, value = null]) => {
        await ((self as JNative).state as Table).put(call, name!, value);
        return self;
      },
    },
  },
  {
    name: "org.springframework.http.HttpStatus",
    constants: Object.fromEntries(
      Object.entries(statuses).map(([name, status]) => [
        name,
        () => new JNative("org.springframework.http.HttpStatus", status),
      ]),
    ),
    methods: { value: (_, self) => (self as JNative<number>).state },
  },
  {
    name: "org.springframework.http.ResponseEntity",
    construct: (_, args) =>
      args.length === 1 ? entity(code(args[0]!), null) : entity(code(args.at(-1)!), args[0]!),
    statics: {
      ok: fixed(200),
      status: (_, [status = 200]) => entity(code(status), null),
      notFound: fixed(404),
      badRequest: fixed(400),
      noContent: fixed(204),
      internalServerError: fixed(500),
      created: (_, [at = null]) => {
        const made = entity(201, null);
        if (typeof at === "string") made.state.headers.set("location", at);
        return made;
      },
      of: (_, [optional]) => {
        const { value } = (optional as JNative<{ value: Value }>).state;
        return entity(value === null ? 404 : 200, value);
      },
    },
    methods: {
      body: finish,
      build: (_, self) => self,
      header(_, self, [name, value]) {
        state(self).headers.set(name as string, value as string);
        return self;
      },
      getBody: (_, self) => state(self).body,
    },
  },
  {
    name: "org.springframework.web.servlet.ModelAndView",
    construct: (_, [view = ""]) =>
      new JNative("org.springframework.web.servlet.ModelAndView", { view: view as string }),
  },
];
