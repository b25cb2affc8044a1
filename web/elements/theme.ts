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

document.getElementById("theme")?.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  try {
    localStorage.setItem("theme", root.dataset.theme);
  } catch {
    // as above
  }
});
