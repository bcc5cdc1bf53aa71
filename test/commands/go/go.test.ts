import { describe, expect, it } from "vitest";
import { learn } from "../../support/world.ts";

async function go(files: Record<string, string>, script: string) {
  const learner = learn();
  await learner.run("mkdir app; cd app; go mod init example.com/app");
  for (const [path, text] of Object.entries(files)) learner.write(path, text);
  const { status, stdout, stderr } = await learner.run(script);
  return { status, stdout, stderr };
}

describe("go", { timeout: 20_000 }, () => {
  it("says what does not compile, where the compiler does", async () => {
    const source =
      'package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() {\n\tx := 5\n\tfmt.Printn("hi")\n\tmissing()\n}\n';
    expect(await go({ "main.go": source }, "go build")).toEqual({
      status: 1,
      stdout: "",
      stderr: `# example.com/app
./main.go:5:2: "os" imported and not used
./main.go:9:2: declared and not used: x
./main.go:10:6: undefined: fmt.Printn
./main.go:11:2: undefined: missing
`,
    });
  });

  it("runs a program, and tells its status", async () => {
    const source =
      'package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\ntype point struct{ x, y int }\n\nfunc main() {\n\tp := point{1, 2}\n\tfmt.Printf("%+v %d\\n", p, 7/2)\n\tos.Exit(3)\n}\n';
    expect(await go({ "main.go": source }, "go run .")).toEqual({
      status: 1,
      stdout: "{x:1 y:2} 3\n",
      stderr: "exit status 3\n",
    });
  });

  it("wants a module for what is imported, and finds it", async () => {
    const source = 'package main\n\nimport "github.com/gorilla/mux"\n\nfunc main() { _ = mux.NewRouter() }\n';
    expect(await go({ "main.go": source }, "go build; go mod tidy && go build && cat go.sum")).toEqual({
      status: 0,
      stdout: `github.com/gorilla/mux v1.8.1 h1:TuBL49tXwgrFYWhqrNgrUNEY92u81SPhu7sTdzQEiWY=
github.com/gorilla/mux v1.8.1/go.mod h1:AKf9I4AEqPTmMytcMc0KkNouC66V3BtZ4qD5fmWSiMQ=
`,
      stderr: `main.go:3:8: no required module provides package github.com/gorilla/mux; to add it:
	go get github.com/gorilla/mux
go: finding module for package github.com/gorilla/mux
go: downloading github.com/gorilla/mux v1.8.1
go: found github.com/gorilla/mux in github.com/gorilla/mux v1.8.1
`,
    });
  });
});

describe("go mod verify", { timeout: 20_000 }, () => {
  const source = 'package main\n\nimport "github.com/gorilla/mux"\n\nfunc main() { _ = mux.NewRouter() }\n';
  const cached = "/home/learner/go/pkg/mod/github.com/gorilla/mux@v1.8.1";

  it.each([
    ["is content with what it downloaded", "", 0, "all modules verified\n", ""],
    [
      "sees what was written into the cache",
      `touch ${cached}/mine.go`,
      1,
      "",
      `github.com/gorilla/mux v1.8.1: dir has been modified (${cached})\n`,
    ],
    [
      "misses go.sum",
      "rm go.sum",
      1,
      "",
      "go: github.com/gorilla/mux@v1.8.1: missing go.sum entry for go.mod file; to add it:\n\tgo mod download github.com/gorilla/mux\n",
    ],
    [
      "trusts the checksum database more than go.sum",
      "sed -i s/AKf/BKf/ go.sum",
      1,
      "",
      /^verifying github\.com\/gorilla\/mux@v1\.8\.1\/go\.mod: checksum mismatch\n\tdownloaded: h1:AKf\S+\n\tgo\.sum: {5}h1:BKf\S+\n\nSECURITY ERROR\n/,
    ],
  ])("%s", async (_, script, status, stdout, stderr) => {
    const ran = await go({ "main.go": source }, `go mod tidy 2>/dev/null; ${script}\ngo mod verify`);
    expect(ran).toEqual({
      status,
      stdout,
      stderr: typeof stderr === "string" ? stderr : expect.stringMatching(stderr),
    });
  });
});
