import { parseDefinitions } from "./parse.ts";
import { type Closure, Scope } from "./scope.ts";

/** What of the language is best said in it. */
const source = String.raw`
def map(f): [.[] | f];
def select(f): if f then . else empty end;
def values: select(. != null);
def nulls: select(. == null);
def booleans: select(type == "boolean");
def numbers: select(type == "number");
def strings: select(type == "string");
def arrays: select(type == "array");
def objects: select(type == "object");
def iterables: select(type == "array" or type == "object");
def scalars: select(type != "array" and type != "object");
def finites: select(isinfinite or isnan | not);
def normals: select(isnormal);
def recurse(f): def walkdown: ., (f | walkdown); walkdown;
def recurse(f; cond): def walkdown: ., (f | select(cond) | walkdown); walkdown;
def to_entries: [keys_unsorted[] as $k | {key: $k, value: .[$k]}];
def from_entries: reduce .[] as $e ({};
  . + {($e | if type == "object" then
      (if has("key") then .key elif has("k") then .k elif has("name") then .name elif has("Name") then .Name elif has("Key") then .Key else .K end)
    else error("Cannot index \(type) with \"key\"") end
    | if type == "string" then . else tojson end):
    ($e | if has("value") then .value elif has("v") then .v elif has("Value") then .Value else .V end)});
def with_entries(f): to_entries | map(f) | from_entries;
def map_values(f): .[] |= f;
def del(f): delpaths([path(f)]);
def paths: path(..) | select(length > 0);
def paths(f): . as $whole | paths | select(. as $p | $whole | getpath($p) | f);
def leaf_paths: paths(scalars);
def any: any(.[]; .);
def all: all(.[]; .);
def any(f): any(.[]; f);
def all(f): all(.[]; f);
def isempty(g): label $found | (g | false, break $found), true;
def first: .[0];
def last: .[-1];
def nth($n): .[$n];
def nth($n; f): if $n < 0 then error("Out of bounds negative array index") else last(limit($n + 1; f)) end;
def until(cond; next): def again: if cond then . else next | again end; again;
def while(cond; next): def again: if cond then ., (next | again) else empty end; again;
def repeat(f): def again: ., (f | again); again;
def in(xs): . as $x | xs | has($x);
def inside(xs): . as $x | xs | contains($x);
def combinations: if length == 0 then [] else .[0][] as $x | (.[1:] | combinations) as $rest | [$x] + $rest end;
def combinations(n): . as $all | [range(n)] | map($all) | combinations;
def walk(f): def go: if type == "object" then map_values(go) elif type == "array" then map(go) else . end | f; go;
def transpose: if . == [] then [] else . as $in | (map(length) | max) as $most | [range($most) as $j | [range($in | length) as $i | $in[$i][$j]]] end;
def ascii: [.] | implode;
def todate: strftime("%Y-%m-%dT%H:%M:%SZ");
def fromdateiso8601: strptime("%Y-%m-%dT%H:%M:%SZ") | mktime;
def fromdate: fromdateiso8601;
def todateiso8601: todate;
def date: todate;
def match(re): match(re; null);
def match(re; flags): matches(re; flags) | .[];
def test(re): test(re; null);
def capture(re): capture(re; null);
def capture(re; flags): match(re; flags) | [.captures[] | select(.name != null) | {key: .name, value: .string}] | from_entries;
def scan(re): scan(re; null);
def scan(re; flags): match(re; "g" + flags) | if (.captures | length) > 0 then [.captures[].string] else .string end;
def split(re; flags): . as $s | [foreach ((match(re; flags + "g") | [.offset, .length]), null) as $m ([0, null];
  if $m == null then [.[0], $s[.[0]:]] else [$m[0] + $m[1], $s[.[0]:$m[0]]] end; .[1])];
def splits(re): splits(re; null);
def splits(re; flags): split(re; flags) | .[];
def sub(re; text): sub(re; text; "");
def gsub(re; text): sub(re; text; "g");
def gsub(re; text; flags): sub(re; text; flags + "g");
def sub(re; text; flags): . as $in
  | reduce (match(re; flags) | . as $m | ([.captures[] | select(.name != null) | {key: .name, value: .string}] | from_entries) as $c | [$m, ($c | text)]) as [$m, $new]
    ([0, ""]; [$m.offset + $m.length, .[1] + $in[.[0]:$m.offset] + $new]) | .[1] + $in[.[0]:];
def ascii_downcase: explode | map(if 65 <= . and . <= 90 then . + 32 else . end) | implode;
def ascii_upcase: explode | map(if 97 <= . and . <= 122 then . - 32 else . end) | implode;
def inputs: def more: (try input catch (if . == "No more inputs" then empty else error end)) | (., more); more;
def index($i): indices($i) | .[0];
def rindex($i): indices($i) | .[-1:][0];
def join($sep): if length == 0 then "" else reduce .[1:][] as $x (.[0] | if . == null then "" elif type == "string" then . else tojson end;
  . + $sep + ($x | if . == null then "" elif type == "boolean" or type == "number" then tojson else . end)) end;
def flatten: flatten(1e9);
def flatten($depth): if $depth < 0 then error("flatten depth must not be negative") else
  reduce .[] as $x ([]; if ($x | type) == "array" and $depth > 0 then . + ($x | flatten($depth - 1)) else . + [$x] end) end;
def env: $ENV;
def halt_error: halt_error(5);
def tostream: path(def r: (.[]?|r), .; r) as $p | getpath($p) | reduce path(.[]?) as $q ([$p, .]; [$p + $q]);
def fromstream(f): {x: null, e: false} as $init
  | foreach f as $i ($init; if .e then $init else . end
    | if $i | length == 2 then setpath(["e"]; $i[0] | length == 0) | setpath(["x"] + $i[0]; $i[1]) else setpath(["e"]; $i[0] | length == 1) end;
    if .e then .x else empty end);
def pick(pathexps): . as $top | reduce path(pathexps) as $p (null; setpath($p; $top | getpath($p)));
def debug(msg): (msg | debug | empty), .;
def abs: if type == "number" and . < 0 then -. else . end;
def toarray: if type == "array" then . else [.] end;
def INDEX(stream; f): reduce stream as $row ({}; .[$row | f | tostring] |= $row);
def INDEX(f): INDEX(.[]; f);
def IN(s): any(s == .; .);
def IN(src; s): any(src == s; .);
def add(f): reduce f as $x (null; . + $x);
`;

let library: Map<string, Closure> | undefined;

/** The functions that are written in jq itself, by name and number of parameters. */
export function standardLibrary(): ReadonlyMap<string, Closure> {
  library ??= new Map(
    parseDefinitions(source).map(({ name, parameters, body }) => [
      `${name}/${parameters.length}`,
      { parameters, body, scope: Scope.empty.withDefinition(name, parameters, body) },
    ]),
  );
  return library;
}
