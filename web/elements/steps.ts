// <ew-steps>: worked steps revealed one at a time, by the button or the space bar. Without a script all of them are there.
class Steps extends HTMLElement {
  private shown = 1;

  connectedCallback(): void {
    const steps = this.steps();
    if (steps.length < 2 || this.hasAttribute("all")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    this.append(button);
    button.addEventListener("click", () => this.reveal(button));
    this.update(button);
  }

  private steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".steps > li")];
  }

  private reveal(button: HTMLButtonElement): void {
    this.shown += 1;
    this.update(button);
    this.dispatchEvent(new Event("toggle"));
    const next = this.steps()[this.shown - 1];
    next.tabIndex = -1;
    if (this.shown === this.steps().length) next.focus();
  }

  private update(button: HTMLButtonElement): void {
    const steps = this.steps();
    steps.forEach((step, i) => (step.hidden = i >= this.shown));
    button.hidden = this.shown >= steps.length;
    button.replaceChildren(`Step ${this.shown + 1} of ${steps.length} `, key("space"));
  }
}

function key(name: string): HTMLElement {
  return Object.assign(document.createElement("kbd"), { textContent: name });
}

customElements.define("ew-steps", Steps);
