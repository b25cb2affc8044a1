"""A report in the order in which a learner wants it: the first check that fails, then the others, then what was printed."""

from typing import Any

HEADINGS = {
    "pass": "All checks hold",
    "load-error": "Your file could not be loaded",
    "time": "Out of time",
    "memory": "Out of memory",
    "output": "Too much was printed",
    "died": "Your program ended too early",
    "protocol": "Your program answered in a way that is not allowed",
    "rejected": "This could not be taken",
    "unavailable": "The box for labs is not there",
    "cancelled": "Ended",
}


def told(submission: Any) -> dict[str, Any]:
    report = submission.report
    checks = report.get("checks", [])
    failed = [check for check in checks if check["passed"] is False]
    return {
        **report,
        "heading": HEADINGS.get(submission.outcome) or heading(checks, failed),
        "look": "right"
        if submission.outcome == "pass"
        else "unreadable"
        if submission.outcome in {"unavailable", "cancelled", "rejected"}
        else "wrong",
        "first": failed[0] if failed else None,
        "others": [check for check in checks if check is not (failed[0] if failed else None)],
        "counts": counts(checks),
    }


def heading(checks: list[dict[str, Any]], failed: list[dict[str, Any]]) -> str:
    held = sum(check["passed"] is True for check in checks)
    return f"{held} of {len(checks)} checks hold" if failed else "Not every check was reached"


def counts(checks: list[dict[str, Any]]) -> str:
    """ "3 of 3 visible, 2 of 4 hidden" """
    parts = []
    for word, visible in (("visible", True), ("hidden", False)):
        mine = [check for check in checks if check["visible"] is visible]
        if mine:
            parts.append(f"{sum(check['passed'] is True for check in mine)} of {len(mine)} {word}")
    return ", ".join(parts)
