"""Every key that does something, for the page that `?` opens."""

KEYS = [
    ("Enter", "Check the answer; then go on to what comes next"),
    ("Tab", "The next thing that can be pressed, typed in or moved"),
    ("Arrow keys", "Move the handle of a figure; with Shift ten steps at once"),
    ("Space", "The next step of a worked example, when its button has the focus"),
    ("Ctrl + Enter", "Run a lab's visible checks"),
    ("Ctrl + Shift + Enter", "Submit a lab"),
    ("/", "Search"),
    ("?", "This page"),
]
