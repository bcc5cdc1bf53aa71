import { AddressInUse } from "../../../base/machine.ts";
import { decode } from "../../../base/bytes.ts";
import { callFunction, callMethod } from "../runtime/dispatch.ts";
import type { Call } from "../runtime/library.ts";
import { JArray, JFunction, JNative, JObject, type JType, type Value } from "../runtime/values.ts";
import { serve } from "../web/serve.ts";
import { Beans, FailedToStart } from "./beans.ts";
import { Dispatcher } from "./dispatcher.ts";
import { logLine } from "./logging.ts";
import { routesOf } from "./routes.ts";
import { Settings } from "./settings.ts";

const banner = `
  .   ____          _            __ _ _
 /\\\\ / ___'_ __ _ _(_)_ __  __ _ \\ \\ \\ \\
( ( )\\___ | '_ | '_| | '_ \\/ _\` | \\ \\ \\ \\
 \\\\/  ___)| |_)| | | | | || (_| |  ) ) ) )
  '  |____| .__|_| |_|_| |_\\__, | / / / /
 =========|_|==============|___/=/_/_/_/

`;

const versionOf = (call: Call, jar: string): string | undefined =>
  call.vm.parts.jars
    .map((name) => new RegExp(`^${jar}-(\\d.*)\\.jar$`).exec(name)?.[1])
    .find((version) => version !== undefined);

/** SpringApplication.run: the banner, the beans, the server. */
export async function runApplication(call: Call, type: JType, args: readonly string[]): Promise<Value> {
  const { vm } = call;
  const settings = new Settings(vm, args);
  const boot = versionOf(call, "spring-boot") ?? "";
  const application = settings.get("spring.application.name");
  if (application !== undefined) vm.parts.properties.set("dojo.application", application);
  const own = vm.parts.resource("banner.txt");
  await vm.process.stdout.write(
    own
      ? `${settings.fill(decode(own)).replaceAll("${spring-boot.version}", boot)}\n`
      : `${banner} :: Spring Boot :: ${`(v${boot})`.padStart(23)}\n\n`,
  );
  const name = type.cls?.simpleName ?? type.name;
  const begun = vm.process.clock.now();
  const log = (logger: string, message: string) => logLine(vm, "INFO", logger, message);
  await log(
    type.name,
    `Starting ${name} using Java ${vm.parts.version} with PID 4 (${vm.process.cwd} started by u1000 in ${vm.process.cwd})`,
  );
  const profiles = settings.get("spring.profiles.active");
  await log(
    type.name,
    profiles
      ? `The following ${profiles.split(",").length} profile${profiles.includes(",") ? "s are" : " is"} active: ${profiles
          .split(",")
          .map((profile) => `"${profile}"`)
          .join(", ")}`
      : 'No active profile set, falling back to 1 default profile: "default"',
  );
  await vm.process.clock.sleep(1200, vm.process.signal);
  try {
    const beans = new Beans(call, settings, type.cls!);
    if (versionOf(call, "tomcat-embed-core") !== undefined) await startServer(call, settings, beans, boot);
    else for (const cls of beans.classes) await beans.get(cls);
    const seconds = (vm.process.clock.now() - begun) / 1000;
    await log(
      type.name,
      `Started ${name} in ${seconds} seconds (process running for ${(seconds + 0.4).toFixed(3)})`,
    );
    await runRunners(call, beans, args);
  } catch (error) {
    if (!(error instanceof FailedToStart)) throw error;
    await logLine(
      vm,
      "ERROR",
      "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
      `\n\n***************************\nAPPLICATION FAILED TO START\n***************************\n\nDescription:\n\n${error.description}\n\nAction:\n\n${error.action}\n`,
    );
    vm.exit(1);
  }
  return new JNative("org.springframework.context.ConfigurableApplicationContext", null);
}

async function startServer(call: Call, settings: Settings, beans: Beans, boot: string): Promise<void> {
  const { vm } = call;
  const port = Number(settings.get("server.port") ?? 8080);
  if (!Number.isInteger(port))
    throw new FailedToStart(
      `Failed to bind properties under 'server.port' to java.lang.Integer:\n\n    Property: server.port\n    Value: "${settings.get("server.port")}"\n    Reason: failed to convert java.lang.String to java.lang.Integer`,
      "Update your application's configuration",
    );
  const host = settings.get("server.address") ?? "0.0.0.0";
  const four = !/^[23]\./.test(boot);
  const tomcat = four
    ? "org.springframework.boot.tomcat.TomcatWebServer"
    : "o.s.b.w.embedded.tomcat.TomcatWebServer";
  const log = (logger: string, message: string) => logLine(vm, "INFO", logger, message);
  const unit =
    boot.startsWith("2") || /^3\.[01]\./.test(boot) ? `port(s): ${port} (http)` : `port ${port} (http)`;
  await log(tomcat, `Tomcat initialized with ${unit}`);
  await log("o.apache.catalina.core.StandardService", "Starting service [Tomcat]");
  await log(
    "o.apache.catalina.core.StandardEngine",
    `Starting Servlet engine: [Apache Tomcat/${versionOf(call, "tomcat-embed-core")}]`,
  );
  await log("o.a.c.c.C.[Tomcat].[localhost].[/]", "Initializing Spring embedded WebApplicationContext");
  await log(
    four ? "b.w.c.s.WebApplicationContextInitializer" : "w.s.c.ServletWebServerApplicationContext",
    "Root WebApplicationContext: initialization completed in 812 ms",
  );
  checkDatabase(call, settings);
  for (const cls of beans.classes) await beans.get(cls);
  const dispatcher = new Dispatcher(beans, routesOf(beans.classes));
  await vm.process.clock.sleep(900, vm.process.signal);
  try {
    serve(
      call,
      { host, port },
      (request, within) => dispatcher.answer(request, within),
      (error, within) => dispatcher.fail(error, within),
    );
  } catch (error) {
    if (!(error instanceof AddressInUse)) throw error;
    throw new FailedToStart(
      `Web server failed to start. Port ${port} was already in use.`,
      `Identify and stop the process that's listening on port ${port} or configure this application to listen on another port.`,
    );
  }
  await log(tomcat, `Tomcat started on ${unit} with context path '${boot.startsWith("2") ? "" : "/"}'`);
  if (four || /^3\.[4-9]/.test(boot))
    vm.hooks.push(
      new JFunction(async () => {
        const shutdown = four ? "o.s.boot.tomcat.GracefulShutdown" : "o.s.b.w.e.tomcat.GracefulShutdown";
        await logLine(
          vm,
          "INFO",
          shutdown,
          "Commencing graceful shutdown. Waiting for active requests to complete",
          "ionShutdownHook",
        );
        await logLine(vm, "INFO", shutdown, "Graceful shutdown complete", "tomcat-shutdown");
        return null;
      }),
    );
}

/** With a pool of connections on the class path Spring wants to know of which database. */
function checkDatabase(call: Call, settings: Settings): void {
  const jars = call.vm.parts.jars;
  const pooled =
    jars.some((jar) => jar.startsWith("HikariCP-")) && jars.some((jar) => jar.startsWith("spring-jdbc-"));
  const embedded = jars.some((jar) => /^(?:h2|hsqldb|derby)-/.test(jar));
  if (!pooled || embedded || settings.get("spring.datasource.url") !== undefined) return;
  throw new FailedToStart(
    "Failed to configure a DataSource: 'url' attribute is not specified and no embedded datasource could be configured.\n\nReason: Failed to determine a suitable driver class\n",
    "Consider the following:\n\tIf you want an embedded database (H2, HSQL or Derby), please put it on the classpath.\n\tIf you have database settings to be loaded from a particular profile you may need to activate it (no profiles are currently active).\n",
  );
}

/** CommandLineRunner and ApplicationRunner, as beans of their own or from @Bean methods. */
async function runRunners(call: Call, beans: Beans, args: readonly string[]): Promise<void> {
  const given = (): Value => new JArray([...args], "String");
  for (const cls of beans.classes)
    if (
      cls.declared!.implements.some(
        ({ name }) => name === "CommandLineRunner" || name === "ApplicationRunner",
      )
    )
      await callMethod(call, await beans.get(cls), "run", [given()]);
  for (const type of ["CommandLineRunner", "ApplicationRunner"]) {
    const runner = await beans.fromMethods(type);
    if (runner instanceof JObject) await callMethod(call, runner, "run", [given()]);
    else if (runner !== undefined) await callFunction(call, runner, [given()]);
  }
}
