import type { Random } from "../../base/random.ts";

/** Words of our own choice in Heroku's manner; all are short enough that adjective-noun-12345 stays under 30. */
export const adjectives = (
  "aqueous arcane blooming boiling calm cryptic damp dry evening fathomless fierce floating frozen gentle " +
  "glacial guarded hidden immense infinite intense limitless lit mighty morning mysterious nameless obscure " +
  "pacific peaceful polar powerful protected pure quiet radiant rocky salty secret secure serene shielded " +
  "shrouded sleepy still stormy tranquil vast warm whispering young"
).split(" ");

export const nouns = (
  "anchorage badlands basin bastion bayou beach beyond brook brushlands caverns chamber citadel cliffs cove " +
  "crag dawn depths dusk earth eyrie falls field fjord forest fortress garden gorge harbor headland hollows " +
  "inlet island journey lake lowlands meadow mesa mountain oasis ocean plains plateau reaches reef ridge river " +
  "sands savannah scrubland sea shelf shore sierra spire springs stream taiga temple thicket tor tundra wave " +
  "wildwood woodland"
).split(" ");

/** Names are shared by the whole world: those that everybody thinks of first were gone long ago. */
export const namesOfOthers: ReadonlySet<string> = new Set(
  (
    "app blog chat demo django-app first-app flask-app flask-blog game hello hello-world helloworld heroku myapp " +
    "mywebsite portfolio python-app shop store test test-app todo todo-app todo-list todolist weather-app website"
  ).split(" "),
);

/** "calm-wildwood-40210". */
export const inventAppName = (random: Random): string =>
  `${random.pick(adjectives)}-${random.pick(nouns)}-${random.integer(10000, 99999)}`;

/** "postgresql-fitted-70383". */
export const inventAddonName = (random: Random, prefix: string): string =>
  `${prefix}-${random.pick(addonAdjectives)}-${String(random.integer(0, 99999)).padStart(5, "0")}`;

const addonAdjectives = (
  "acute adjacent amorphous angular animated asymmetrical clean colorful concave contoured convex cubed curly " +
  "curved cylindrical deep defined dimensional elliptical encircled fitted flat flexible fluffy globular graceful " +
  "horizontal infinite knotted large lively metric objective octagonal opaque parallel perpendicular polished " +
  "pointy rectangular regular rigid rugged shaped shallow sinuous slippery solid spherical square symmetrical " +
  "tapered tetrahedral transparent trapezoidal triangular vertical wavy"
).split(" ");
