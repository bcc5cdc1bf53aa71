import { Session } from "../session.ts";
import { learnerToken } from "../session/images.ts";
import {
  ArgumentError,
  readArguments,
  readWorldArguments,
  runDoor,
  sceneOption,
  setScenes,
  worldOptions,
} from "./arguments.ts";
import { makeCertificates } from "./certificates.ts";
import { clientEnvironment } from "./client-environment.ts";
import { hostTimer } from "./host-timer.ts";
import { lessonFolder, readLessonFiles } from "./lesson-files.ts";
import { servePlatform } from "./platform-server.ts";

const usage =
  "npm run --silent platform -- [--port N] [--edition E] [--seed N] [--now ISO] [--speed S] [--scene NAME]...";

await runDoor(usage, async (args) => {
  const { values } = readArguments(args, {
    ...worldOptions,
    ...sceneOption,
    // Whoever comes with real clients expects time to pass.
    speed: { type: "string", default: "brisk" },
    port: { type: "string", default: "0" },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ArgumentError("--port must be a number from 0 to 65535");
  const session = new Session({
    host: hostTimer,
    ...readWorldArguments(values),
    ...readLessonFiles(lessonFolder()),
  });
  await setScenes(session, values.scene);
  const certificates = await makeCertificates();
  const server = await servePlatform(session.fetch, certificates, port);
  const environment = clientEnvironment(server.port, certificates.authority, learnerToken);
  for (const [name, value] of Object.entries(environment.variables)) console.log(`export ${name}='${value}'`);
  await new Promise<void>((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });
  await server.close();
  environment.remove();
  return 0;
});
