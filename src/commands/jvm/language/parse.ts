import { Cursor, SyntaxComplaint } from "./cursor.ts";
import { parseTypeDeclaration } from "./parse-declarations.ts";
import { parseModifiers } from "./parse-types.ts";
import type { Complaint } from "./tokens.ts";
import type { Import, TypeDeclaration, Unit } from "./tree.ts";

/** Reads a Java source. With complaints the tree is what was understood before them. */
export function parseJava(source: string): {
  readonly unit: Unit;
  readonly complaints: readonly Complaint[];
} {
  const cursor = new Cursor(source);
  const imports: Import[] = [];
  const types: TypeDeclaration[] = [];
  let name = "";
  let packageAt = 0;
  try {
    const annotated = cursor.attempt(() => {
      parseModifiers(cursor);
      return cursor.is("package") ? true : undefined;
    });
    if (annotated) {
      packageAt = cursor.next().at;
      name = qualified(cursor);
      cursor.accept(";");
    }
    while (cursor.is("import")) imports.push(parseImport(cursor));
    while (cursor.token.kind !== "end") if (!cursor.take(";")) types.push(parseTypeDeclaration(cursor));
  } catch (error) {
    if (!(error instanceof SyntaxComplaint)) throw error;
    const known = cursor.complaints.some(({ at }) => at === error.complaint.at);
    if (!known) cursor.complaints.push(error.complaint);
  }
  return { unit: { package: name, packageAt, imports, types }, complaints: cursor.complaints };
}

function qualified(cursor: Cursor): string {
  let name = cursor.name().text;
  while (cursor.is(".") && !cursor.is("*", 1)) {
    cursor.next();
    name += `.${cursor.name().text}`;
  }
  return name;
}

function parseImport(cursor: Cursor): Import {
  cursor.next();
  const isStatic = cursor.take("static");
  const { at } = cursor.token;
  const name = qualified(cursor);
  const star = cursor.take(".");
  // javac points at the last dot of what it cannot find.
  const dot = star ? cursor.last.at : at + Math.max(0, name.lastIndexOf("."));
  if (star) cursor.accept("*");
  cursor.accept(";");
  return { name, star, isStatic, at: dot };
}
