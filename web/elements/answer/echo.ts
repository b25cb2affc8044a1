// "We read this as ...": the formula and its words, a tenth of a second after the last key.

export interface Read {
  latex: string;
  text: string;
  words: string;
  html: string;
  says: string;
}

const PAUSE = 100;
const LONGEST = 2000; // what the server reads back; more is kept and judged, and not echoed

export class Echo {
  private timer?: ReturnType<typeof setTimeout>;
  private asking?: AbortController;

  constructor(private readonly line: HTMLElement, private readonly address: string, private readonly kind: string) {}

  soon(typed: string, syntax: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(typed, syntax), PAUSE);
  }

  async now(typed: string, syntax: string): Promise<void> {
    if (!typed.trim() || typed.length > LONGEST) return this.line.replaceChildren();
    const read = await this.ask(typed, syntax);
    if (read) this.show(read);
  }

  /** What the server reads; null when a later key has overtaken it or nobody answers. */
  async ask(typed: string, syntax: string): Promise<Read | null> {
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const query = new URLSearchParams({ typed, syntax, kind: this.kind });
      const answer = await fetch(`${this.address}?${query}`, { signal: this.asking.signal });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  private show(read: Read): void {
    if (!read.html) {
      this.line.textContent = read.says;
      return;
    }
    const formula = document.createElement("span");
    formula.className = "as";
    formula.innerHTML = read.html; // MathML from our own server, made from the tree, never from the text
    const words = document.createElement("span");
    words.className = "spoken";
    words.textContent = read.words;
    this.line.replaceChildren("We read ", formula, ...(/^[\d.]*$/.test(read.words) ? [] : [words]));
  }
}
