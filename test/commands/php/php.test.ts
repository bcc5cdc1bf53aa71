import { describe, expect, it } from "vitest";
import { contentHash } from "../../../src/commands/php/composer/manifest.ts";
import { fits } from "../../../src/commands/php/composer/versions.ts";
import { md5 } from "../../../src/commands/php/md5.ts";
import { learn } from "../../support/world.ts";

const php = async (program: string) => {
  const { stdout, stderr, status } = await learn().run(
    `cat > app.php <<'END_OF_FILE'\n${program}\nEND_OF_FILE\nphp app.php`,
  );
  return { stdout, stderr, status };
};

describe("php", () => {
  it.each<[string, string, string]>([
    [
      "text between tags",
      "<h1><?= strtoupper('a') ?></h1>\n<?php if (1): ?>yes\n<?php endif;",
      "<h1>A</h1>\nyes\n",
    ],
    [
      "numbers as echo shows them",
      "<?php echo 7 / 2, ' ', 6 / 2, ' ', 0.1 + 0.2, ' ', 1e20;",
      "3.5 3 0.3 1.0E+20",
    ],
    ["arrays as values", "<?php $a = [1, [2]]; $b = $a; $b[1][] = 3; echo count($a[1]), count($b[1]);", "12"],
    [
      "references",
      "<?php $a = [1, 2]; foreach ($a as &$x) { $x *= 2; } unset($x); echo implode(',', $a);",
      "2,4",
    ],
    [
      "match, arrow functions, null-safe",
      "<?php $f = fn($x) => match(true) { $x > 1 => 'big', default => 'small' }; echo $f(2), $f(0), $z?->a ?? '-';",
      "bigsmall-",
    ],
    [
      "classes, enums and interfaces",
      "<?php namespace App; enum Suit: string { case Hearts = 'H'; public function label(): string { return ucfirst(strtolower($this->name)); } }\nabstract class A { public function __construct(protected int $n = 1) {} abstract function go(); }\nfinal class B extends A { function go() { return $this->n . static::class; } }\necho Suit::from('H')->label(), (new B(5))->go();",
      "Hearts5App\\B",
    ],
    [
      "exceptions",
      "<?php try { intdiv(1, 0); } catch (\\Error $e) { echo get_class($e), ': ', $e->getMessage(); } finally { echo '.'; }",
      "DivisionByZeroError: Division by zero.",
    ],
    [
      "JSON",
      "<?php echo json_encode(['a' => 1.5, 'b' => ['c/d']]), json_decode('{\"x\":[1,2]}', true)['x'][1];",
      '{"a":1.5,"b":["c\\/d"]}2',
    ],
  ])("%s", async (_, program, stdout) => {
    expect(await php(program)).toEqual({ stdout, stderr: "", status: 0 });
  });

  it("tells of an error nobody catches", async () => {
    expect(await php("<?php\nfunction f($x) { return g($x); }\nf(1);")).toEqual({
      stdout: "",
      stderr:
        "PHP Fatal error:  Uncaught Error: Call to undefined function g() in /home/learner/app.php:2\nStack trace:\n#0 /home/learner/app.php(3): f(1)\n#1 {main}\n  thrown in /home/learner/app.php on line 2\n",
      status: 255,
    });
  });

  it("warns and goes on", async () => {
    expect(await php("<?php echo $u, 1;")).toEqual({
      stdout: "1",
      stderr: "PHP Warning:  Undefined variable $u in /home/learner/app.php on line 1\n",
      status: 0,
    });
  });
});

describe("composer", () => {
  it("hashes composer.json as Composer does", () => {
    expect(md5("The quick brown fox jumps over the lazy dog")).toBe("9e107d9d372bb6826bd81d3542a419d6");
    expect(md5("")).toBe("d41d8cd98f00b204e9800998ecf8427e");
    expect(contentHash({ require: { php: "^8.1" } })).toBe(md5('{"require":{"php":"^8.1"}}'));
  });

  it.each<[string, string, boolean]>([
    ["3.9.0", "^3.0", true],
    ["4.0.0", "^3.0", false],
    ["v0.3.2", "^0.3", true],
    ["0.4.0", "^0.3", false],
    ["1.2.9", "~1.2.3", true],
    ["1.3.0", "~1.2.3", false],
    ["8.5.8", ">=8.1 <8.6", true],
    ["7.4.0", "^5.3 || ^7.0", true],
    ["2.1.0", "2.0.*", false],
  ])("%s fits %s: %s", (version, range, expected) => {
    expect(fits(version, range)).toBe(expected);
  });

  it("requires a package, locks it, and finds nothing to do the second time", async () => {
    const { stderr, status } = await learn().run(
      "composer require psr/log\ncomposer validate -q\ncomposer install",
    );
    expect(status).toBe(0);
    expect(stderr).toBe(`Using version ^3.0 for psr/log
./composer.json has been created
Running composer update psr/log
Loading composer repositories with package information
Updating dependencies
Lock file operations: 1 install, 0 updates, 0 removals
  - Locking psr/log (3.0.2)
Writing lock file
Installing dependencies from lock file (including require-dev)
Package operations: 1 install, 0 updates, 0 removals
  - Downloading psr/log (3.0.2)
  - Installing psr/log (3.0.2): Extracting archive
Generating autoload files
Installing dependencies from lock file (including require-dev)
Verifying lock file contents can be installed on current platform.
Nothing to install, update or remove
Generating autoload files
`);
  });
});
