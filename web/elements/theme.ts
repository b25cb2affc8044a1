// The switch between light and dark: the system's choice until a person makes one, which is kept here and with their tastes.
const root = document.documentElement;

function isDark(): boolean {
  return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

try {
  const kept = localStorage.getItem("theme");
  if (kept && !root.dataset.theme) root.dataset.theme = kept;
} catch {
  // storage may be closed to us: the theme then lasts as long as the page
}

// The whole page is painted anew, so the button answers first and the page follows in the next frame.
document.getElementById("theme")?.addEventListener("click", () => {
  const wanted = isDark() ? "light" : "dark";
  requestAnimationFrame(() => setTimeout(() => wear(wanted)));
});

function wear(theme: string): void {
  root.dataset.theme = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // as above
  }
}
