import { AwkError } from "./awk-error.ts";
import { numberText } from "./format.ts";
import { splitText } from "./split.ts";
import { fromInput, toNumber, type Value } from "./values.ts";

export type AwkArray = Map<string, Value>;

/** What a name stands for: nobody knows whether a scalar or an array until it is used as one. */
export class Cell {
  value: Value;
  #array: AwkArray | undefined;
  /** The caller's variable behind a parameter that was handed over untouched. */
  readonly origin: Cell | undefined;

  constructor(value?: Value, origin?: Cell) {
    this.value = value;
    this.origin = origin;
  }

  get isArray(): boolean {
    return this.#array !== undefined || (this.origin?.isArray ?? false);
  }

  array(name: string): AwkArray {
    if (this.origin) return this.origin.array(name);
    if (this.value !== undefined) throw new AwkError(`line 1: type error in arg(1) in call to ${name}`);
    return (this.#array ??= new Map());
  }
}

const start: Readonly<Record<string, Value>> = {
  FS: " ",
  OFS: " ",
  ORS: "\n",
  RS: "\n",
  NR: 0,
  FNR: 0,
  RSTART: 0,
  RLENGTH: -1,
  SUBSEP: "\x1c",
  CONVFMT: "%.6g",
  OFMT: "%.6g",
  FILENAME: undefined,
};

const mostFields = 1_000_000;

/** The variables of a program and the record it is at. */
export class Memory {
  #globals = new Map<string, Cell>();
  #frames: Map<string, Cell>[] = [];
  #record: string = "";
  #fields: Value[] | undefined = [];
  /** $0 is out of date: a field was assigned. */
  #stale = false;

  constructor() {
    for (const [name, value] of Object.entries(start)) this.#globals.set(name, new Cell(value));
  }

  enter(frame: Map<string, Cell>): void {
    if (this.#frames.length > 2000) throw new AwkError("function call nested too deep");
    this.#frames.push(frame);
  }

  leave(): void {
    this.#frames.pop();
  }

  cell(name: string): Cell {
    const local = this.#frames.at(-1)?.get(name);
    if (local) return local;
    let cell = this.#globals.get(name);
    if (!cell) this.#globals.set(name, (cell = new Cell()));
    return cell;
  }

  array(name: string): AwkArray {
    return this.cell(name).array(name);
  }

  get(name: string): Value {
    if (name === "NF" && !this.#frames.at(-1)?.has(name)) return this.fields.length;
    const cell = this.cell(name);
    if (cell.isArray) throw new AwkError(`line 1: illegal reference to array ${name}`);
    return cell.value;
  }

  set(name: string, value: Value): void {
    if (name === "NF" && !this.#frames.at(-1)?.has(name)) return this.#setCount(Math.trunc(toNumber(value)));
    const cell = this.cell(name);
    if (cell.isArray) throw new AwkError(`line 1: illegal reference to array ${name}`);
    cell.value = value;
  }

  text(value: Value, format = "CONVFMT"): string {
    if (typeof value === "string") return value;
    if (typeof value === "number") return numberText(value, this.global(format));
    return value === undefined ? "" : value.text;
  }

  /** A special variable as text. */
  global(name: string): string {
    const { value } = this.#globals.get(name)!;
    return typeof value === "string"
      ? value
      : typeof value === "number"
        ? String(value)
        : (value?.text ?? "");
  }

  /** What mawk says when a program goes wrong on its way, and where it was. */
  runTimeError(message: string): AwkError {
    const [file, fnr, nr] = ["FILENAME", "FNR", "NR"].map((name) => this.global(name));
    return new AwkError(`run time error: ${message}\n\tFILENAME="${file}" FNR=${fnr} NR=${nr}`);
  }

  count(name: "NR" | "FNR"): void {
    const cell = this.#globals.get(name)!;
    cell.value = toNumber(cell.value) + 1;
  }

  get record(): string {
    if (this.#stale) {
      this.#record = this.#fields!.map((field) => this.text(field)).join(this.global("OFS"));
      this.#stale = false;
    }
    return this.#record;
  }

  set record(text: string) {
    this.#record = text;
    this.#fields = undefined;
    this.#stale = false;
  }

  private get fields(): Value[] {
    return (this.#fields ??= splitText(this.#record, this.global("FS"), this.global("RS") === "").map(
      fromInput,
    ));
  }

  /** Splits now: what is assigned to FS counts from the next record on. */
  split(): void {
    if (this.#fields === undefined) this.#fields = this.fields;
  }

  field(index: number): Value {
    if (index === 0) return fromInput(this.record);
    if (index < 0) throw this.runTimeError(`negative field index $${index}`);
    return this.fields[index - 1];
  }

  setField(index: number, value: Value): void {
    if (index === 0) {
      this.record = this.text(value);
      return;
    }
    if (index < 0 || index > mostFields) throw this.runTimeError(`negative field index $${index}`);
    const { fields } = this;
    while (fields.length < index) fields.push("");
    fields[index - 1] = value;
    this.#stale = true;
  }

  #setCount(count: number): void {
    if (count < 0 || count > mostFields) throw this.runTimeError(`NF set to ${count}`);
    const { fields } = this;
    fields.length = Math.min(fields.length, count);
    while (fields.length < count) fields.push("");
    this.#stale = true;
  }
}
