import { lessons, starters } from "virtual:lessons";
import { Classroom } from "./session/classroom.ts";
import { Keeper } from "./storage/keeper.ts";
import "./ui/dojo-app.ts";
import { hostTimer } from "./ui/host-timer.ts";

const keeper = new Keeper();
const saved = await keeper.open();
const classroom = await Classroom.open(
  { host: hostTimer, lessons, starters, speed: "brisk", persist: (each) => keeper.keep(each) },
  saved,
);

const app = document.querySelector("dojo-app")!;
app.classroom = classroom;
app.keeping = keeper.state;
keeper.onChange.on((keeping) => (app.keeping = keeping));

if (import.meta.env.PROD) void navigator.serviceWorker?.register("./sw.js");
