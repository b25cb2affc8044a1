"""Each kind does what its page says."""

import pytest

from eigenway.answers import judge
from eigenway.answers.asked import asked
from eigenway.answers.kinds import KINDS, named
from tests.answers.pages import HERE, rows


@pytest.mark.parametrize(("kind", "expected", "options", "typed", "verdict", "told"), list(rows()))
def test_the_page_tells_the_truth(kind, expected, options, typed, verdict, told):
    domains = options.pop("domains", {})
    said = judge(typed, asked(kind, expected, options, domains))
    assert said.outcome == verdict, (said.says, said.witness)
    assert told.lower() in said.says.lower().replace("$", "" if "$" not in told else "$")
    assert said.says.strip() or verdict == "right"


def test_every_kind_has_a_page_with_each_verdict_that_it_can_give():
    for kind in KINDS:
        assert (HERE / f"{kind.replace('-', '_')}.md").exists(), kind
        seen = {verdict for k, _, _, _, verdict, _ in rows() if k == kind}
        assert {"right", "wrong", "unreadable"} <= seen, kind
        assert named(kind).kind == kind
