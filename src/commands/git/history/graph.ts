/** Draws the lines of `git log --graph`: a column for each line of history that is still open. */

type State = "padding" | "skip" | "pre-commit" | "commit" | "post-merge" | "collapsing";

const mergeMarks = "/|\\";

export class Graph {
  #columns: string[] = [];
  #next: string[] = [];
  #mapping: number[] = [];
  #oldMapping: number[] = [];
  #width = 0;
  #commit = "";
  #parents: readonly string[] = [];
  #commitIndex = 0;
  #previousCommitIndex = 0;
  #mergeLayout = 0;
  #edgesAdded = 0;
  #previousEdgesAdded = 0;
  #expansionRow = 0;
  #state: State = "padding";
  #previousState: State = "padding";
  readonly #symbol: (oid: string) => string;

  constructor(symbol: (oid: string) => string = () => "*") {
    this.#symbol = symbol;
  }

  /** The next commit is to be drawn; `parents` are those that will be drawn too. */
  update(commit: string, parents: readonly string[]): void {
    this.#commit = commit;
    this.#parents = parents;
    this.#previousCommitIndex = this.#commitIndex;
    this.#updateColumns();
    this.#expansionRow = 0;
    this.#enter(this.#state !== "padding" ? "skip" : this.#needsPreCommit() ? "pre-commit" : "commit", true);
  }

  #enter(state: State, keepPrevious = false): void {
    if (!keepPrevious) this.#previousState = this.#state;
    this.#state = state;
  }

  #updateColumns(): void {
    [this.#columns, this.#next] = [this.#next, []];
    const count = this.#columns.length;
    this.#mapping = Array.from({ length: 2 * (count + this.#parents.length) }, () => -1);
    this.#width = 0;
    this.#previousEdgesAdded = this.#edgesAdded;
    this.#edgesAdded = 0;
    let seen = false;
    for (let i = 0; i <= count; i++) {
      let column: string;
      if (i === count) {
        if (seen) break;
        column = this.#commit;
      } else column = this.#columns[i]!;
      if (column !== this.#commit) {
        this.#insert(column, -1);
        continue;
      }
      seen = true;
      this.#commitIndex = i;
      this.#mergeLayout = -1;
      for (const parent of this.#parents) this.#insert(parent, i);
      if (this.#parents.length === 0) this.#width += 2;
    }
    while (this.#mapping.length > 1 && this.#mapping.at(-1)! < 0) this.#mapping.pop();
  }

  /** Gives a line of history its column in the next row. `from` is the commit's column when it is a parent. */
  #insert(oid: string, from: number): void {
    let i = this.#next.indexOf(oid);
    if (i < 0) {
      i = this.#next.length;
      this.#next.push(oid);
    }
    let at: number;
    if (this.#parents.length > 1 && from > -1 && this.#mergeLayout === -1) {
      const distance = from - i;
      const shift = distance > 1 ? 2 * distance - 3 : 1;
      this.#mergeLayout = distance > 0 ? 0 : 1;
      this.#edgesAdded = this.#parents.length + this.#mergeLayout - 2;
      at = this.#width + (this.#mergeLayout - 1) * shift;
      this.#width += 2 * this.#mergeLayout;
    } else if (this.#edgesAdded > 0 && i === this.#mapping[this.#width - 2]) {
      at = this.#width - 2;
      this.#edgesAdded = -1;
    } else {
      at = this.#width;
      this.#width += 2;
    }
    this.#mapping[at] = i;
  }

  #needsPreCommit(): boolean {
    return (
      this.#parents.length >= 3 &&
      this.#commitIndex < this.#columns.length - 1 &&
      this.#expansionRow < this.#expansionRows()
    );
  }

  #dashedParents = (): number => this.#parents.length + this.#mergeLayout - 3;
  #expansionRows = (): number => this.#dashedParents() * 2;

  /** The commit's own line has been drawn. */
  get commitShown(): boolean {
    return this.#state !== "pre-commit" && this.#state !== "commit" && this.#state !== "skip";
  }

  /** Nothing is left to be drawn for this commit. */
  get finished(): boolean {
    return this.#state === "padding";
  }

  /** The next line of the drawing, and whether it is the commit's. */
  line(): { text: string; isCommit: boolean } {
    let text: string;
    let isCommit = false;
    switch (this.#state) {
      case "padding":
        text = this.#paddingLine();
        break;
      case "skip":
        text = "...";
        this.#enter(this.#needsPreCommit() ? "pre-commit" : "commit");
        break;
      case "pre-commit":
        text = this.#preCommitLine();
        break;
      case "commit":
        text = this.#commitLine();
        isCommit = true;
        break;
      case "post-merge":
        text = this.#postMergeLine();
        break;
      case "collapsing":
        text = this.#collapsingLine();
        break;
    }
    return { text: text.padEnd(this.#width), isCommit };
  }

  /** A line to stand beside a commit's text when the drawing itself has nothing more to say. */
  padding(): string {
    if (this.#state !== "commit") return this.line().text;
    let text = "";
    for (const column of this.#columns) {
      text += "|";
      text +=
        column === this.#commit && this.#parents.length > 2
          ? " ".repeat((this.#parents.length - 2) * 2 + 1)
          : " ";
    }
    this.#previousState = "padding";
    return text.padEnd(this.#width);
  }

  #paddingLine = (): string => this.#next.map(() => "| ").join("");

  #preCommitLine(): string {
    let text = "";
    let seen = false;
    for (const [i, column] of this.#columns.entries()) {
      if (column === this.#commit) {
        seen = true;
        text += `|${" ".repeat(this.#expansionRow)}`;
      } else if (seen && this.#expansionRow === 0)
        text += this.#previousState === "post-merge" && this.#previousCommitIndex < i ? "\\" : "|";
      else if (seen && this.#expansionRow > 0) text += "\\";
      else text += "|";
      text += " ";
    }
    this.#expansionRow++;
    if (!this.#needsPreCommit()) this.#enter("commit");
    return text;
  }

  #commitLine(): string {
    let text = "";
    let seen = false;
    for (let i = 0; i <= this.#columns.length; i++) {
      let column: string;
      if (i === this.#columns.length) {
        if (seen) break;
        column = this.#commit;
      } else column = this.#columns[i]!;
      if (column === this.#commit) {
        seen = true;
        text += this.#symbol(this.#commit);
        if (this.#parents.length > 2) {
          const dashed = this.#dashedParents();
          for (let d = 0; d < dashed; d++) text += d === dashed - 1 ? "-." : "--";
        }
      } else if (seen && this.#edgesAdded > 1) text += "\\";
      else if (seen && this.#edgesAdded === 1)
        text +=
          this.#previousState === "post-merge" &&
          this.#previousEdgesAdded > 0 &&
          this.#previousCommitIndex < i
            ? "\\"
            : "|";
      else if (
        this.#previousState === "collapsing" &&
        this.#oldMapping[2 * i + 1] === i &&
        this.#mapping[2 * i]! < i
      )
        text += "/";
      else text += "|";
      text += " ";
    }
    this.#enter(this.#parents.length > 1 ? "post-merge" : this.#mappingIsRight() ? "padding" : "collapsing");
    return text;
  }

  #mappingIsRight = (): boolean => this.#mapping.every((target, i) => target < 0 || target === i >> 1);

  #postMergeLine(): string {
    let text = "";
    let seen = false;
    let parentSeen = false;
    const firstParent = this.#parents[0];
    const isParentColumn = (column: string) => column === firstParent;
    for (let i = 0; i <= this.#columns.length; i++) {
      let column: string;
      if (i === this.#columns.length) {
        if (seen) break;
        column = this.#commit;
      } else column = this.#columns[i]!;
      if (column === this.#commit) {
        seen = true;
        let index = this.#mergeLayout;
        for (let p = 0; p < this.#parents.length; p++) {
          text += mergeMarks[index]!;
          if (index === 2) {
            if (this.#edgesAdded > 0 || p < this.#parents.length - 1) text += " ";
          } else index++;
        }
        if (this.#edgesAdded === 0) text += " ";
      } else if (seen) {
        text += this.#edgesAdded > 0 ? "\\ " : "| ";
      } else {
        text += "|";
        if (this.#mergeLayout !== 0 || i !== this.#commitIndex - 1) text += parentSeen ? "_" : " ";
      }
      if (isParentColumn(column)) parentSeen = true;
    }
    this.#enter(this.#mappingIsRight() ? "padding" : "collapsing");
    return text;
  }

  #collapsingLine(): string {
    let usedHorizontal = false;
    let horizontalEdge = -1;
    let horizontalTarget = -1;
    this.#oldMapping = this.#mapping;
    const size = this.#oldMapping.length;
    this.#mapping = Array.from({ length: size }, () => -1);
    for (let i = 0; i < size; i++) {
      const target = this.#oldMapping[i]!;
      if (target < 0) continue;
      if (target * 2 === i) this.#mapping[i] = target;
      else if (this.#mapping[i - 1]! < 0) {
        this.#mapping[i - 1] = target;
        if (horizontalEdge === -1) {
          horizontalEdge = i;
          horizontalTarget = target;
          for (let j = target * 2 + 3; j < i - 2; j += 2) this.#mapping[j] = target;
        }
      } else if (this.#mapping[i - 1] === target) continue;
      else {
        this.#mapping[i - 2] = target;
        if (horizontalEdge === -1) {
          horizontalTarget = target;
          horizontalEdge = i - 1;
          for (let j = target * 2 + 3; j < i - 2; j += 2) this.#mapping[j] = target;
        }
      }
    }
    this.#oldMapping = [...this.#mapping];
    if (this.#mapping.at(-1)! < 0) this.#mapping.pop();
    let text = "";
    for (const [i, target] of this.#mapping.entries()) {
      if (target < 0) text += " ";
      else if (target * 2 === i) text += "|";
      else if (target === horizontalTarget && i !== horizontalEdge - 1) {
        if (i !== target * 2 + 3) this.#mapping[i] = -1;
        usedHorizontal = true;
        text += "_";
      } else {
        if (usedHorizontal && i < horizontalEdge) this.#mapping[i] = -1;
        text += "/";
      }
    }
    if (this.#mappingIsRight()) this.#enter("padding");
    return text;
  }
}
