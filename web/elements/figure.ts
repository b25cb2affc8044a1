// <ew-figure module="linear-algebra/dot-product/figure"> loads its drawing when it comes near the window. What it says without one stands inside it.
interface Drawing {
  default: (box: HTMLElement) => void;
}

class Figure extends HTMLElement {
  private watcher?: IntersectionObserver;

  connectedCallback(): void {
    this.watcher = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && this.draw(), { rootMargin: "400px" });
    this.watcher.observe(this);
  }

  disconnectedCallback(): void {
    this.watcher?.disconnect();
  }

  /** Beside this script, unless the page says where this course keeps its figures. */
  private address(): string {
    const base = document.querySelector<HTMLMetaElement>("meta[name=figures]")?.content;
    return new URL(`figures/${this.getAttribute("module")}.js`, base ? new URL(base, document.baseURI) : import.meta.url).href;
  }

  private async draw(): Promise<void> {
    this.watcher?.disconnect();
    const box = this.querySelector<HTMLElement>(".canvas") ?? this;
    try {
      const drawing: Drawing = await import(this.address());
      drawing.default(box);
      this.setAttribute("drawn", "");
    } catch (why) {
      this.setAttribute("failed", "");
      box.textContent = "This figure could not be drawn here; the text says the same in words.";
      console.error(why);
    }
  }
}

customElements.define("ew-figure", Figure);
