// <ew-answer>: the answer field. A plain line and a maths box show one value; what is typed is read back at once and kept.
// Without a script the plain line inside it is a form field like any other.
import { cells } from "./answer/cells.ts";
import { Drafts } from "./answer/drafts.ts";
import { Echo } from "./answer/echo.ts";
import { keypad } from "./answer/keypad.ts";
import { mathBox, type MathBox } from "./answer/mathbox.ts";

export class Answer extends HTMLElement {
  line!: HTMLInputElement;
  private syntax!: HTMLInputElement;
  private echo!: Echo;
  private drafts!: Drafts;
  private box?: MathBox;

  connectedCallback(): void {
    this.line = this.querySelector<HTMLInputElement>("input[name=typed]")!;
    this.syntax = this.querySelector<HTMLInputElement>("input[name=syntax]")!;
    this.echo = new Echo(this.querySelector<HTMLElement>(".heard")!, this.dataset.reading ?? "/read", this.dataset.kind ?? "");
    this.drafts = new Drafts(this.id, this.dataset.draft ?? "", this.form?.querySelector<HTMLInputElement>("input[name=csrfmiddlewaretoken]")?.value ?? "");
    this.line.value ||= this.drafts.kept();
    this.line.addEventListener("input", () => this.heard());
    this.modes();
    if (["vector", "matrix"].includes(this.dataset.kind ?? "")) this.append(cells(this));
    if (matchMedia("(pointer: coarse) and (max-width: 40rem)").matches) (this.closest(".ask") ?? this).append(keypad(this));
    if (this.line.value) this.echo.now(this.line.value, this.syntax.value);
  }

  private get form(): HTMLFormElement | null {
    return this.closest("form");
  }

  get value(): string {
    return this.line.value;
  }

  /** One value behind every way of typing it. */
  put(value: string, syntax: "plain" | "latex"): void {
    this.line.value = value;
    this.syntax.value = syntax === "latex" ? "latex" : "auto";
    this.heard();
  }

  /** Where a key of the keypad goes: the maths box when it is shown, else the caret of the line. */
  press(plain: string, latex: string): void {
    if (this.box) return this.box.insert(latex);
    const [from, to] = [this.line.selectionStart ?? this.line.value.length, this.line.selectionEnd ?? this.line.value.length];
    const inside = plain.indexOf("□");
    this.line.setRangeText(plain.replace("□", ""), from, to, "end");
    if (inside >= 0) this.line.setSelectionRange(from + inside, from + inside);
    this.heard();
  }

  erase(): void {
    if (this.box) return this.box.erase();
    const at = this.line.selectionStart ?? 0;
    if (at > 0) this.line.setRangeText("", at - 1, at, "end");
    this.heard();
  }

  private heard(): void {
    this.drafts.keep(this.line.value);
    this.echo.soon(this.line.value, this.syntax.value);
  }

  private modes(): void {
    const radios = [...this.querySelectorAll<HTMLInputElement>("input[name=mode]")];
    if (!radios.length) return;
    this.querySelector<HTMLElement>(".modes")!.hidden = false;
    for (const radio of radios) radio.addEventListener("change", () => this.show(radio.value === "box"));
    const liked = remembered() ?? this.dataset.mode;
    if (liked === "box") {
      radios.forEach((radio) => (radio.checked = radio.value === "box"));
      this.line.addEventListener("focus", () => this.show(true), { once: true }); // MathLive is fetched at the first focus, not before
    }
  }

  private async show(box: boolean): Promise<void> {
    remember(box ? "box" : "line");
    const read = this.value ? await this.echo.ask(this.value, this.syntax.value) : null;
    if (box && !this.box) {
      this.box = await mathBox(this, read?.latex ?? this.value);
      this.line.hidden = true;
      this.box.focus();
    } else if (!box && this.box) {
      this.box.remove();
      this.box = undefined;
      this.line.hidden = false;
      this.put(read?.text || this.value, "plain");
      this.line.focus();
    }
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem("ew-input");
  } catch {
    return null;
  }
}

function remember(mode: string): void {
  try {
    localStorage.setItem("ew-input", mode);
  } catch {
    // kept for this page alone, then
  }
}

customElements.define("ew-answer", Answer);
