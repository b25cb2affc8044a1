// Bad networks: what could not be sent is said, kept, and sent again by the same button under the same key; the server records it once.
document.addEventListener("htmx:sendError", (event) => tell(event, "Not sent: the connection is gone. What you typed is kept; check again when it is back."));
document.addEventListener("htmx:timeout", (event) => tell(event, "No answer yet: the connection is slow. What you typed is kept; check again."));
document.addEventListener("htmx:responseError", (event) => {
  const status = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail.xhr.status;
  if (status === 403) tell(event, "This page was open for too long. What you typed is kept: reload the page and check again.");
  else if (status === 429) tell(event, "That was very many answers in a short time. Wait a minute; nothing is lost.");
  else tell(event, "Something broke on our side. What you typed is kept; try again in a moment.");
});

function tell(event: Event, sentence: string): void {
  const place = (event.target as Element).closest(".ask")?.querySelector(".verdict");
  if (!place) return;
  const said = document.createElement("section");
  said.className = "said unreadable";
  said.role = "status";
  said.textContent = sentence;
  place.replaceChildren(said);
}

/** After a verdict the focus goes to it, so that it is read and the next key is at hand. */
document.addEventListener("htmx:afterSettle", (event) => {
  const place = event.target as HTMLElement;
  if (!place.classList?.contains("verdict")) return;
  const next = place.querySelector<HTMLElement>(".btn.main") ?? place.querySelector<HTMLElement>(".said");
  if (next && !place.querySelector(".said.right")) return place.closest(".ask")?.querySelector<HTMLInputElement>("input[name=typed]:not([hidden])")?.select();
  next?.focus();
});

/** Help that was asked for takes the focus: the hint or the line that opened, the whole solution, the thanks for a report. */
document.addEventListener("htmx:afterSettle", (event) => {
  const opened = help(event.target as HTMLElement);
  if (!opened) return;
  if (opened.localName !== "summary") opened.tabIndex = -1;
  opened.focus();
});

function help(place: HTMLElement): HTMLElement | null | undefined {
  if (place.id?.startsWith("ladder-")) return [...place.querySelectorAll<HTMLElement>(".ladder > li:last-child summary, [role=status]")].pop();
  if (!place.closest(".ask") || document.activeElement !== document.body) return null; // a question that came into a lesson takes nothing
  return place.classList.contains("ask") ? place.querySelector<HTMLElement>("h2") : place.matches("p[role=status]") ? place : null;
}

/** What is answered right says so to the style sheet, which would look for it at each change of the page. */
function answered(): void {
  for (const ask of document.querySelectorAll(".ask")) ask.classList.toggle("answered", ask.querySelector(".said.right") !== null);
}

answered();
document.addEventListener("htmx:afterSettle", answered);
