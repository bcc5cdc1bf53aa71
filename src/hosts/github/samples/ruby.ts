import type { Sample } from "../history.ts";

const lock = `GEM
  remote: https://rubygems.org/
  specs:
    rack (3.2.6)
    rackup (2.3.1)
      rack (>= 3)
    webrick (1.9.1)

PLATFORMS
  ruby
  x86_64-linux

DEPENDENCIES
  rackup
  webrick

RUBY VERSION
   ruby 3.4.9

BUNDLED WITH
   2.6.9
`;

const rack = (text: string) => `app = lambda do |env|
  [200, { "content-type" => "text/html" }, [${text}]]
end

run app
`;

/** Rack. */
export const ruby: Sample = [
  {
    message: "A page that says hello",
    files: {
      Gemfile: 'source "https://rubygems.org"\n\nruby "~> 3.4"\n\ngem "rackup"\ngem "webrick"\n',
      "Gemfile.lock": lock,
      "config.ru": rack('"<h1>Hello from Ruby</h1>"'),
      ".gitignore": ".bundle/\nvendor/bundle/\n",
      "README.md": "# ruby-sample\n\nA small Ruby app.\n",
    },
  },
  {
    message: "Tell the visitor where they are",
    files: { "config.ru": rack('"<h1>Hello from Ruby</h1><p>This is #{env["PATH_INFO"]}</p>"') },
  },
  {
    message: "Say to Heroku what runs",
    files: {
      Procfile: "web: bundle exec rackup --host 0.0.0.0 -p $PORT\n",
      "README.md": `# ruby-sample

A small Ruby app with Rack, ready for Heroku.

    heroku create
    git push heroku main
    heroku open
`,
    },
  },
];
