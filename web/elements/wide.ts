// A display too wide for its column scrolls in its own box, and then a keyboard can reach it.
function reachable(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".display, .scroll, .code pre")) {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}

document.fonts.ready.then(reachable);
addEventListener("resize", reachable);
document.addEventListener("htmx:afterSettle", reachable);
