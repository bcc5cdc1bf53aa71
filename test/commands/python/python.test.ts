import { expect, it } from "vitest";
import { python } from "../../../src/commands/python/python.ts";
import { runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

const run = (source: string, version = "3.14.7", input = "") => {
  const files = laptop();
  files.write("/home/learner/t.py", source);
  return runCommand(python, [version, "t.py"], { files, input });
};

it("runs a small program", async () => {
  const outcome = await run(`import os, sys
class Dog:
    def __init__(self, name="Rex"):
        self.name = name
    def __repr__(self):
        return f"Dog({self.name!r})"
def fib(n):
    a, b = 0, 1
    while a < n:
        yield a
        a, b = b, a + b
print(list(fib(20)), Dog(), "%s-%d" % ("a", 3), f"{3.14159:.2f}", [x * 2 for x in range(3) if x])
d = {"b": 1, "a": [1, 2]}
for k, v in sorted(d.items()):
    print(k, v, sep="=")
try:
    d["nope"]
except KeyError as e:
    print("missing", e)
print(10 // 3, -7 % 3, 2 ** 10, 7 / 2, "x" in "xyz", not True, os.path.join("a", "b"))
sys.exit(3)
`);
  expect(outcome).toEqual({
    status: 3,
    stderr: "",
    stdout:
      "[0, 1, 1, 2, 3, 5, 8, 13] Dog('Rex') a-3 3.14 [2, 4]\na=[1, 2]\nb=1\nmissing 'nope'\n3 2 1024 3.5 True False a/b\n",
  });
});
