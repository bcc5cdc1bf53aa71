import { proveMistakes } from "./mistake.ts";
import { commit, create, deploy, file, flask, project, push, redeploy } from "./typing.ts";

proveMistakes("git on the server", [
  {
    number: 24,
    title: "another branch is pushed",
    did: [
      deploy(flask),
      "git checkout -q -b feature",
      file("new.txt", "new"),
      commit("Feature"),
      "git push heroku feature",
    ].join("\n"),
    status: 0,
    sees: [
      "remote: Pushed to branch other than [main, master], skipping build.",
      " * [new branch]      feature -> feature\n",
    ],
    unseen: ["Released v4"],
    fix: "git push heroku feature:main",
    works: ["Released v4", /^ {3}[0-9a-f]+\.\.[0-9a-f]+ {2}feature -> main$/m],
  },
  {
    number: 24,
    title: "another branch is pushed, as it was said then",
    edition: "classic",
    did: [
      project(flask),
      commit("First"),
      create,
      "git checkout -q -b feature",
      "git push heroku feature",
    ].join("\n"),
    status: 0,
    sees: [
      "remote: Pushed to non-master branch, skipping build.",
      " * [new branch]      feature -> feature\n",
    ],
    fix: "git push heroku feature:master",
    works: ["remote: Verifying deploy... done."],
  },
  {
    number: 49,
    title: "the app was renamed elsewhere",
    did: [
      deploy(flask),
      "cd ~ && heroku apps:rename dojo-store -a dojo-shop && cd shop",
      file("x", "x"),
      commit("X"),
      push,
    ].join("\n"),
    status: 128,
    sees: [
      "remote: !\tNo such app as dojo-shop.",
      "fatal: repository 'https://git.heroku.com/dojo-shop.git/' not found\n",
    ],
    fix: ["git remote -v", "heroku git:remote -a dojo-store", push].join("\n"),
    works: [
      "set git remote heroku to https://git.heroku.com/dojo-store.git\n",
      "remote: Verifying deploy... done.",
      "To https://git.heroku.com/dojo-store.git\n",
    ],
  },
  {
    number: 49,
    title: "heroku create twice: pushes go to the first app",
    did: [
      project(flask),
      commit("First"),
      create,
      "heroku create dojo-second",
      push,
      "git remote add heroku x",
    ].join("\n"),
    sees: ["To https://git.heroku.com/dojo-shop.git\n", "error: remote heroku already exists.\n"],
    fix: ["heroku git:remote -a dojo-second", push].join("\n"),
    works: ["To https://git.heroku.com/dojo-second.git\n"],
  },
  {
    number: 49,
    title: "renamed from the project's folder, the remote follows",
    did: [deploy(flask), "heroku apps:rename dojo-store"].join("\n"),
    sees: [
      "Renaming dojo-shop to dojo-store... done\n",
      /^https:\/\/dojo-store\S*\.herokuapp\.com\/ \| https:\/\/git\.heroku\.com\/dojo-store\.git$/m,
      "Git remote heroku updated\n",
      "Don't forget to update git remotes for all other local checkouts of the app.",
    ],
    fix: ["git remote -v", file("x", "x"), commit("X"), push].join("\n"),
    works: ["heroku\thttps://git.heroku.com/dojo-store.git (push)\n", "remote: Verifying deploy... done."],
  },
  {
    number: 55,
    title: "the stack is no longer built on",
    gap: "an app on such a stack cannot be made any more, and no world begins with one",
  },
  {
    number: 55,
    title: "a newer stack is there",
    did: [project(flask), commit("First"), "heroku create dojo-shop --stack heroku-22", push].join("\n"),
    sees: [
      "remote: -----> Building on the Heroku-22 stack",
      "remote: This app is using the Heroku-22 stack, however a newer stack is available.",
      "remote: https://devcenter.heroku.com/articles/upgrading-to-the-latest-stack",
    ],
    fix: ["heroku stack:set heroku-24", redeploy({ "x.txt": "x" })].join("\n"),
    works: ["Setting stack to heroku-24... done\n", "remote: -----> Building on the Heroku-24 stack"],
    gone: ["however a newer stack"],
  },
]);
