import type { Complaint } from "../language/tokens.ts";
import type { Unit } from "../language/tree.ts";
import type { Checked } from "./check.ts";

const jdk = ["java", "javax.sql", "javax.net", "javax.crypto", "javax.swing", "javax.naming", "javax.management", "javax.script", "javax.security", "javax.xml", "javax.imageio", "javax.print", "javax.sound", "javax.tools", "javax.transaction.xa", "javax.annotation.processing", "javax.lang", "javax.rmi", "javax.accessibility", "com.sun", "jdk", "sun", "org.w3c.dom", "org.xml.sax", "netscape"]; // prettier-ignore

const within = (name: string, prefix: string) => name === prefix || name.startsWith(`${prefix}.`);

/** Imports of packages that neither the JDK nor the class path nor the sources have. */
export function checkImports(unit: Unit, all: readonly Checked[], known: readonly string[]): Complaint[] {
  const own = new Set(all.map((each) => each.unit.package).filter(Boolean));
  const types = new Set(
    all.flatMap((each) =>
      each.unit.types.map(({ name }) => (each.unit.package ? `${each.unit.package}.${name}` : name)),
    ),
  );
  const complaints: Complaint[] = [];
  for (const { name, star, isStatic, at } of unit.imports) {
    const dot = name.lastIndexOf(".");
    // "import static a.b.C.d" names a member of a class.
    const path = isStatic && !star ? name.slice(0, dot) : name;
    const place = star && !isStatic ? path : path.slice(0, path.lastIndexOf("."));
    if ([...jdk, ...known].some((prefix) => within(place, prefix))) continue;
    if (own.has(place)) {
      if (star || types.has(path)) continue;
      const simple = path.slice(path.lastIndexOf(".") + 1);
      complaints.push({
        message: "cannot find symbol",
        at,
        notes: [`  symbol:   class ${simple}`, `  location: package ${place}`],
      });
    } else if (types.has(place) || (isStatic && star && types.has(path))) continue;
    else complaints.push({ message: `package ${place} does not exist`, at });
  }
  return complaints;
}
