"""`make screenshots`: the README's pictures, and every kind of page at both widths, light and dark, by driving the real site."""

import sys
from pathlib import Path

from bench.running import ROOT, chromium, site

PICTURES = ROOT / "docs" / "pictures"
ALL = ROOT / "artefacts" / "pages"
PAGES = ("/", "/map/", "/concepts/dot-product/")


def main() -> int:
    with site() as address, chromium() as chrome:
        if "--all" in sys.argv:
            every_page(chrome, address)
        else:
            for_the_readme(chrome, address)
    return 0


def for_the_readme(chrome, address: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = chrome.new_page(viewport={"width": 1200, "height": 860}, reduced_motion="reduce")
    page.goto(f"{address}/concepts/dot-product/")
    page.locator(".handle").first.press("ArrowUp")
    page.screenshot(path=PICTURES / "lesson.png")
    page.goto(f"{address}/practise/dot-product/by-hand/")
    slip_of_this_question(page)
    page.screenshot(path=PICTURES / "slip.png")


def slip_of_this_question(page) -> None:
    """Answer with the sum of absolute products: what one gets who loses the signs."""
    rows = page.locator(".q math").all_text_contents()
    numbers = [
        [int(n) for n in "".join(c if c.isdigit() or c in "-−" else " " for c in row).replace("−", "-").split()]
        for row in rows
    ]
    u, v = [row for row in numbers if len(row) > 1][:2]
    page.locator("input[name=typed]").fill(str(sum(abs(a * b) for a, b in zip(u, v, strict=True))))
    page.keyboard.press("Enter")
    page.locator(".said").wait_for()


def every_page(chrome, address: str) -> None:
    ALL.mkdir(parents=True, exist_ok=True)
    for path in PAGES:
        for width in (1280, 360):
            for scheme in ("light", "dark"):
                take(
                    chrome,
                    address + path,
                    width,
                    scheme,
                    ALL / f"{path.strip('/').replace('/', '-') or 'home'}-{width}-{scheme}.png",
                )


def take(chrome, url: str, width: int, scheme: str, file: Path) -> None:
    page = chrome.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
    page.goto(url)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=file, full_page=True)
    page.close()


if __name__ == "__main__":
    sys.exit(main())
