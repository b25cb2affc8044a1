// <ew-editor>: CodeMirror over the text area of a lab, fetched when the page has one. Each key is kept here, each pause on the server.
import type { EditorView } from "@codemirror/view";

class Editor extends HTMLElement {
  private area!: HTMLTextAreaElement;
  private view?: EditorView;
  private timer?: ReturnType<typeof setTimeout>;

  async connectedCallback(): Promise<void> {
    this.area = this.querySelector("textarea")!;
    this.restore();
    this.area.addEventListener("input", () => this.changed(this.area.value));
    this.area.addEventListener("keydown", (event) => this.key(event));
    const { editor } = await import("./editor/codemirror.ts");
    this.view = editor(this, this.area, {
      changed: (source) => this.changed(source),
      run: () => this.send("run"),
      submit: () => this.send("submit"),
    });
    document.addEventListener("htmx:afterSettle", () => this.point());
    this.point();
  }

  private get name(): string {
    return `lab ${location.pathname}`;
  }

  /** What was typed and did not reach the server (a crash, a cut) comes back. */
  private restore(): void {
    try {
      this.area.value = localStorage.getItem(this.name) ?? this.area.value;
    } catch {
      // the server's copy stands
    }
  }

  private changed(source: string): void {
    this.area.value = source;
    try {
      localStorage.setItem(this.name, source);
    } catch {
      // the server keeps it in a second
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(source), 1000);
  }

  private async keep(source: string): Promise<void> {
    const token = this.closest("form")!.querySelector<HTMLInputElement>("input[name=csrfmiddlewaretoken]")!.value;
    const body = new URLSearchParams({ source, csrfmiddlewaretoken: token });
    const line = document.querySelector(".saved-at");
    const answer = await fetch(this.dataset.draft!, { method: "POST", body, keepalive: source.length < 60_000 }).catch(() => null);
    if (line) line.textContent = answer?.ok ? `saved ${new Date().toTimeString().slice(0, 5)}` : "kept here; not saved yet";
    if (answer?.ok && source === this.area.value) localStorage.removeItem(this.name);
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.send(event.shiftKey ? "submit" : "run");
  }

  private send(what: "run" | "submit"): void {
    this.closest("form")!.querySelector<HTMLButtonElement>(`button[value=${what}]`)!.click();
  }

  /** The line that the report is about. */
  private point(): void {
    const line = Number(document.querySelector<HTMLElement>("#results [data-line]")?.dataset.line ?? 0);
    if (!this.view || !line || line > this.view.state.doc.lines) return;
    const at = this.view.state.doc.line(line);
    this.view.dispatch({ selection: { anchor: at.from, head: at.to }, scrollIntoView: true });
  }
}

/** On a narrow window the lab is three tabs; the results come forward when they arrive. */
class Lab extends HTMLElement {
  connectedCallback(): void {
    const tabs = [...document.querySelectorAll<HTMLButtonElement>(".tabs [role=tab]")];
    tabs[0].parentElement!.hidden = false;
    const panels = tabs.map((tab) => document.getElementById(tab.getAttribute("aria-controls")!)!);
    const narrow = matchMedia("(max-width: 60rem)");
    let open = document.querySelector("#results .said") ? 2 : 1;
    const show = () => {
      tabs.forEach((tab, i) => {
        tab.setAttribute("aria-selected", String(i === open));
        tab.tabIndex = i === open ? 0 : -1;
        panels[i].hidden = narrow.matches && i !== open;
      });
    };
    tabs.forEach((tab, i) => {
      tab.addEventListener("click", () => ((open = i), show()));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        open = (i + step + tabs.length) % tabs.length;
        show();
        tabs[open].focus();
      });
    });
    narrow.addEventListener("change", show);
    document.addEventListener("htmx:afterSwap", (event) => (event.target as Element).id === "results" && ((open = 2), show()));
    show();
  }
}

customElements.define("ew-editor", Editor);
customElements.define("ew-lab", Lab);
