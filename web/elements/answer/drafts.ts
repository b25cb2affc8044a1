// What is typed is never lost: kept here at each key, on the server within two seconds, and given back after a reload or a crash.

export class Drafts {
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly name: string, private readonly address: string, private readonly token: string) {}

  kept(): string {
    try {
      return localStorage.getItem(`draft ${this.name}`) ?? "";
    } catch {
      return "";
    }
  }

  keep(typed: string): void {
    try {
      if (typed) localStorage.setItem(`draft ${this.name}`, typed);
      else localStorage.removeItem(`draft ${this.name}`);
    } catch {
      // the server's copy remains
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(typed), 1200);
  }

  private async send(typed: string): Promise<void> {
    if (!this.address) return;
    const body = new URLSearchParams({ typed, csrfmiddlewaretoken: this.token });
    await fetch(this.address, { method: "POST", body, keepalive: true }).catch(() => undefined); // the next key tries again
  }
}

/** A question that is answered needs no draft. */
document.addEventListener("htmx:afterSwap", (event) => {
  const field = (event.target as Element).closest(".ask")?.querySelector("ew-answer");
  if (field && (event.target as Element).querySelector(".said.right")) {
    try {
      localStorage.removeItem(`draft ${field.id}`);
    } catch {
      // it goes with the storage
    }
  }
});
