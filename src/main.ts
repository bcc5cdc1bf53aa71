import "./ui/dojo-app.ts";
import { hostTimer } from "./ui/host-timer.ts";

const app = document.querySelector("dojo-app")!;

// First the prompt, which takes keys at once; then the world behind it, so that they do not share the line.
await new Promise((resolve) => app.addEventListener("prompt-drawn", resolve, { once: true }));
const [{ lessons, starters }, { Classroom }, { Keeper }] = await Promise.all([
  import("virtual:lessons"),
  import("./session/classroom.ts"),
  import("./storage/keeper.ts"),
]);

const keeper = new Keeper();
const saved = await keeper.open();
app.classroom = await Classroom.open(
  { host: hostTimer, lessons, starters, speed: "brisk", persist: (each) => keeper.keep(each) },
  saved,
);
app.keeping = keeper.state;
keeper.onChange.on((keeping) => (app.keeping = keeping));

if (import.meta.env.PROD) void navigator.serviceWorker?.register("./sw.js");
