// Our keypad, pinned to the foot of a phone: the symbols of this problem first. The phone's own keyboard stays away while it is open.
import type { Answer } from "../answer.ts";

type Key = readonly [face: string, plain: string, latex: string, name?: string];

const KEYS: readonly Key[] = [
  ["7", "7", "7"], ["8", "8", "8"], ["9", "9", "9"], ["+", "+", "+", "plus"], ["−", "-", "-", "minus"], ["⌫", "", "", "erase"],
  ["4", "4", "4"], ["5", "5", "5"], ["6", "6", "6"], ["×", "*", "\\cdot", "times"], ["a/b", "/", "\\frac{□}{}", "fraction"], ["^", "^", "^{□}", "power"],
  ["1", "1", "1"], ["2", "2", "2"], ["3", "3", "3"], ["(", "(", "("], [")", ")", ")"], ["√", "sqrt(□)", "\\sqrt{□}", "square root"],
  ["0", "0", "0"], [".", ".", ".", "point"], [",", ", ", ",", "comma"], ["x", "x", "x"], ["π", "pi", "\\pi", "pi"], ["=", "=", "=", "equals"],
];
const BY_KIND: Record<string, readonly Key[]> = {
  set: [["{", "{", "\\{"], ["}", "}", "\\}"]],
  interval: [["[", "[", "["], ["]", "]", "]"], ["∞", "infinity", "\\infty", "infinity"], ["∪", " union ", "\\cup", "union"]],
  matrix: [["[", "[", "["], ["]", "]", "]"]],
};

export function keypad(field: Answer): HTMLElement {
  const pad = document.createElement("div");
  pad.className = "keys";
  pad.role = "group";
  pad.ariaLabel = "Keypad";
  const own = (field.dataset.symbols ?? "").split(" ").filter(Boolean).map((symbol): Key => [symbol, symbol, symbol]);
  const first = [...own, ...(BY_KIND[field.dataset.kind ?? ""] ?? [])];
  if (first.length) pad.append(row(first.map((key) => button(field, key)))); // of their own, so that 1 to 9 stand where a hand expects them
  pad.append(...KEYS.map((key) => button(field, key)), letters(field, pad), check(field));
  field.line.inputMode = "none";
  field.line.addEventListener("focus", () => setTimeout(() => above(pad, field.line), 100)); // when the key that brought the focus has been shown
  return pad;
}

/** The keypad covers the foot of the page: a field under it comes up, and any other stays where it is. */
function above(pad: HTMLElement, line: HTMLElement): void {
  const covered = line.getBoundingClientRect().bottom - pad.getBoundingClientRect().top;
  if (covered > 0) scrollBy(0, covered + 24);
}

function row(keys: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement("div");
  made.className = "first";
  made.append(...keys);
  return made;
}

function button(field: Answer, [face, plain, latex, name]: Key): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = face;
  if (name) made.ariaLabel = name;
  made.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps its caret
  made.addEventListener("click", () => (name === "erase" ? field.erase() : field.press(plain, latex)));
  return made;
}

/** The way on is at hand where the thumb is; the button above stays the one that says what it costs. */
function check(field: Answer): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "check";
  made.textContent = "Check";
  made.addEventListener("click", () => field.closest("form")?.requestSubmit());
  return made;
}

function letters(field: Answer, pad: HTMLElement): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = "abc";
  made.ariaLabel = "the phone's own keyboard";
  made.addEventListener("click", () => {
    field.line.inputMode = "text";
    pad.hidden = true;
    field.line.blur();
    field.line.focus();
  });
  return made;
}
