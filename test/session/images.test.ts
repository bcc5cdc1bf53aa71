import { expect, it } from "vitest";
import { learn } from "../support/world.ts";

it("has /bin as Debian and Ubuntu have it: a link to /usr/bin, found under both names", async () => {
  const script = "readlink /bin; type -a ls; cd /bin; pwd -P; /bin/bash -c 'echo from it'";
  const { stdout } = await learn().run(script);
  expect(stdout).toBe("usr/bin\nls is /usr/bin/ls\nls is /bin/ls\n/usr/bin\nfrom it\n");
});
