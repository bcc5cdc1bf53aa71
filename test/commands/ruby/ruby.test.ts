import { describe, expect, it } from "vitest";
import { learn } from "../../support/world.ts";

const run = async (script: string) => {
  const { stdout, stderr, status } = await learn().run(script);
  return { stdout, stderr, status };
};

const ruby = (program: string) => run(`cat > app.rb <<'END_OF_FILE'\n${program}\nEND_OF_FILE\nruby app.rb`);

describe("ruby", () => {
  it.each<[string, string, string]>([
    [
      "text and numbers",
      'puts "a#{1 + 2}", 7 / 2, -7 / 2, 2**10, 10.0 / 3',
      "a3\n3\n-4\n1024\n3.3333333333333335\n",
    ],
    [
      "a hash as Ruby 3.4 shows it",
      'p({ a: 1, "b" => nil, "c d": [1.5, :e] })',
      '{a: 1, "b" => nil, "c d": [1.5, :e]}\n',
    ],
    [
      "blocks",
      "puts (1..10).select(&:even?).each_slice(2).map { |a, b| a * (b || 1) }.inspect",
      "[8, 48, 10]\n",
    ],
    [
      "classes and modules",
      "module Loud\n  def to_s = super.upcase + '!'\nend\nclass Dog\n  prepend Loud\n  def to_s = 'wuff'\nend\nputs Dog.new",
      "WUFF!\n",
    ],
    [
      "keywords and splats",
      "def f(a, *b, c: 3, **d) = p([a, b, c, d])\nf 1, 2, c: 4, e: 5",
      "[1, [2], 4, {e: 5}]\n",
    ],
    [
      "case/in",
      "case { name: 'x', tags: [1, 2] }\nin { name: String => n, tags: [first, *] }\n  puts n, first\nend",
      "x\n1\n",
    ],
    ["here-documents", "puts <<~TEXT\n  one\n    two #{1 + 1}\nTEXT", "one\n  two 2\n"],
    [
      "catch, ensure, retry",
      "n = 0\nbegin\n  n += 1\n  raise 'no' if n < 3\n  puts n\nrescue\n  retry\nensure\n  puts 'end'\nend",
      "3\nend\n",
    ],
    ["templates", 'require "erb"\nputs ERB.new("<% 2.times do |i| %><%= i %>,<% end %>").result', "0,1,\n"],
    [
      "JSON",
      'require "json"\nputs JSON.generate(JSON.parse(\'{"a":[1,2.5,null]}\'))',
      '{"a":[1,2.5,null]}\n',
    ],
  ])("%s", async (_, program, stdout) => {
    expect(await ruby(program)).toEqual({ stdout, stderr: "", status: 0 });
  });

  it.each<[string, string, string]>([
    [
      "an undefined name",
      "puts foo",
      "app.rb:1:in '<main>': undefined local variable or method 'foo' for main (NameError)\n\nputs foo\n     ^^^\n",
    ],
    [
      "a method that nil has not",
      "def go(x) = x.size\ngo(nil)",
      "app.rb:1:in 'Object#go': undefined method 'size' for nil (NoMethodError)\n\ndef go(x) = x.size\n             ^^^^^\n\tfrom app.rb:2:in '<main>'\n",
    ],
    [
      "a division",
      "1 / 0",
      "app.rb:1:in 'Integer#/': divided by 0 (ZeroDivisionError)\n\tfrom app.rb:1:in '<main>'\n",
    ],
    [
      "a missing gem",
      'require "sinatra"',
      "app.rb:1:in 'Kernel#require': cannot load such file -- sinatra (LoadError)\n\tfrom app.rb:1:in '<main>'\n",
    ],
    [
      "an exception of the app's own",
      "class Oops < StandardError; end\nraise Oops, 'bad'",
      "app.rb:2:in '<main>': bad (Oops)\n",
    ],
  ])("tells of %s as Ruby does", async (_, program, stderr) => {
    expect(await ruby(program)).toEqual({ stdout: "", stderr, status: 1 });
  });
});

describe("bundle", () => {
  it("resolves, installs and writes Gemfile.lock", async () => {
    const { stdout, status } = await learn().run(
      "bundle init\necho 'gem \"rackup\"' >> Gemfile\nbundle install\ncat Gemfile.lock\nbundle exec ruby -e 'require \"rack\"; puts Rack::VERSION'",
    );
    expect(status).toBe(0);
    expect(stdout).toBe(`Writing new Gemfile to /home/learner/Gemfile
Fetching gem metadata from https://rubygems.org/.........
Resolving dependencies...
Fetching rack 3.2.6
Installing rack 3.2.6
Fetching rackup 2.3.1
Installing rackup 2.3.1
Bundle complete! 1 Gemfile dependency, 3 gems now installed.
Use \`bundle info [gemname]\` to see where a bundled gem is installed.
GEM
  remote: https://rubygems.org/
  specs:
    rack (3.2.6)
    rackup (2.3.1)
      rack (>= 3)

PLATFORMS
  ruby
  x86_64-linux

DEPENDENCIES
  rackup

BUNDLED WITH
   2.6.9
3.2.6
`);
  });

  it.each<[string, string, number, string]>([
    ["without a Gemfile", "bundle install", 10, "Could not locate Gemfile\n"],
    [
      "with a gem that does not exist",
      'printf \'source "https://rubygems.org"\\ngem "sinatraa"\\n\' > Gemfile\nbundle install',
      7,
      "Could not find gem 'sinatraa' in rubygems repository https://rubygems.org/ or installed\nlocally.\n",
    ],
    [
      "for a program that no gem brought",
      "printf 'source \"https://rubygems.org\"\\n' > Gemfile\nbundle exec puma",
      127,
      "bundler: command not found: puma\nInstall missing gem executables with `bundle install`\n",
    ],
  ])("fails %s", async (_, script, status, stderr) => {
    expect(await learn().run(script)).toMatchObject({ status, stderr });
  });
});
