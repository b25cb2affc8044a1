// A formula too wide for its column scrolls in its own box, and then a keyboard can reach it.
function reachable(): void {
  const over = new Set<Element>();
  for (const formula of document.querySelectorAll(":is(p, li) > math, :is(p, li) > .whole")) {
    const line = formula.parentElement!;
    if (formula.getBoundingClientRect().width > line.clientWidth + 1) over.add(line);
  }
  for (const line of document.querySelectorAll<HTMLElement>(".runs-on")) {
    if (over.has(line)) continue;
    line.classList.remove("runs-on");
    line.removeAttribute("tabindex");
  }
  for (const line of over) line.classList.add("runs-on");
  for (const box of document.querySelectorAll<HTMLElement>(".display, .scroll, .runs-on, .code pre")) {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}

document.fonts.ready.then(reachable);
addEventListener("resize", reachable);
document.addEventListener("toggle", reachable, true); // what was folded had no width before
document.addEventListener("htmx:afterSettle", reachable);
