"""What a page feels like on a slow phone: Chromium with its processor slowed four times, on a slow 4G line."""

SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
WATCH = """() => {
  window.felt = { largest: 0, shift: 0, next: 0 };
  new PerformanceObserver(list => list.getEntries().forEach(e => (felt.largest = e.startTime))).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver(list => list.getEntries().forEach(e => e.hadRecentInput || (felt.shift += e.value))).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(list => list.getEntries().forEach(e => e.interactionId && (felt.next = Math.max(felt.next, e.duration)))).observe({ type: 'event', durationThreshold: 16, buffered: true });
}"""


def paint(chrome, url: str) -> dict[str, float]:
    """First and largest contentful paint in ms, layout shift, and the slowest of a few keys and clicks."""
    context = chrome.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2)
    page = context.new_page()
    page.add_init_script(f"({WATCH})()")
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    line.send("Network.emulateNetworkConditions", SLOW_4G)
    line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(url, wait_until="load")
    page.wait_for_timeout(1500)
    first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
    before = page.evaluate("({...felt})")
    touch(page)
    page.wait_for_timeout(400)
    felt = {**before, "next": page.evaluate("felt.next"), "first": first}
    context.close()
    return felt


def touch(page) -> None:
    """What a hand does here: types into the answer, moves the figure, or walks with Tab."""
    if page.locator("input[name=typed]").count():
        page.locator("input[name=typed]").first.press_sequentially("12+3")
    elif page.locator("[role=slider]").count():
        for key in ("ArrowUp", "ArrowLeft", "ArrowUp"):
            page.locator("[role=slider]").first.press(key)
    else:
        for _ in range(3):
            page.keyboard.press("Tab")
    page.locator("#theme").click()
