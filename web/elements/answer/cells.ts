// A vector or a matrix cell by cell: a grid that grows, writing into the line as one would type it.
import type { Answer } from "../answer.ts";

export function cells(field: Answer): HTMLElement {
  const vector = field.dataset.kind === "vector";
  const whole = document.createElement("details");
  whole.className = "entries";
  const summary = document.createElement("summary");
  summary.textContent = "Type it cell by cell";
  const table = document.createElement("table");
  whole.append(summary, table);
  whole.addEventListener("toggle", () => whole.open && !table.rows.length && draw(vector ? [["", ""]] : [["", ""], ["", ""]]));

  const values = () => [...table.rows].map((row) => [...row.querySelectorAll("input")].map((input) => input.value.trim()));
  const write = () => {
    const filled = values();
    const row = (entries: string[]) => entries.map((entry) => entry || "0").join(", ");
    field.put(vector ? `(${row(filled[0])})` : `[${filled.map((entries) => `[${row(entries)}]`).join(", ")}]`, "plain");
  };

  function draw(filled: string[][], focus?: [number, number]): void {
    table.replaceChildren(...filled.map((entries, i) => line(entries, i)));
    buttons(filled);
    if (focus) table.rows[focus[0]]?.querySelectorAll("input")[focus[1]]?.focus();
  }

  function line(entries: string[], i: number): HTMLTableRowElement {
    const row = document.createElement("tr");
    row.append(...entries.map((entry, j) => cell(entry, i, j)));
    return row;
  }

  function cell(entry: string, i: number, j: number): HTMLTableCellElement {
    const made = document.createElement("td");
    const input = document.createElement("input");
    input.value = entry;
    input.autocomplete = "off";
    input.ariaLabel = vector ? `entry ${j + 1}` : `row ${i + 1}, column ${j + 1}`;
    input.addEventListener("input", write);
    input.addEventListener("keydown", (event) => move(event, i, j));
    made.append(input);
    return made;
  }

  function move(event: KeyboardEvent, i: number, j: number): void {
    const way: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    if (!way[event.key]) return;
    event.preventDefault();
    table.rows[i + way[event.key][0]]?.querySelectorAll("input")[j]?.focus();
  }

  function buttons(filled: string[][]): void {
    whole.querySelector(".row")?.remove();
    const bar = document.createElement("div");
    bar.className = "row";
    const wide = filled[0].length;
    const add = (label: string, grown: () => string[][], focus: [number, number]) => {
      const made = Object.assign(document.createElement("button"), { type: "button", className: "btn bare", textContent: label });
      made.addEventListener("click", () => draw(grown(), focus));
      bar.append(made);
    };
    add(vector ? "One more entry" : "One more column", () => values().map((row) => [...row, ""]), [0, wide]);
    if (wide > 1) add(vector ? "One fewer" : "One column fewer", () => values().map((row) => row.slice(0, -1)), [0, 0]);
    if (!vector) add("One more row", () => [...values(), Array<string>(wide).fill("")], [filled.length, 0]);
    if (!vector && filled.length > 1) add("One row fewer", () => values().slice(0, -1), [0, 0]);
    whole.append(bar);
  }
  return whole;
}
