"""The course that comes with Eigenway: every concept holds every law."""

import pytest

from eigenway.cli.checked import figures_here
from eigenway.cli.checked import run_here as run
from eigenway.course import load
from eigenway.course.laws import examine
from eigenway.course.slips import SHARED

COURSE = load(strict=False)


def test_the_course_is_read_without_a_fault():
    assert not COURSE.faults


@pytest.mark.parametrize("slug", COURSE.concepts)
def test_a_concept_holds_every_law(slug):
    seen = examine(COURSE.concepts[slug], run=run, figures=figures_here())
    assert not [f"{law}: {fault}" for law, fault in seen.faults]


def test_every_track_names_concepts_that_are_known():
    for track in COURSE.tracks:
        assert track.depth and all(COURSE.state(slug) for slug in track.depth)
        assert set(track.depth.values()) <= {1, 2, 3}
        assert set(track.reasons) == {module.slug for module in COURSE.modules}


def test_what_is_planned_needs_only_what_is_known():
    for planned in COURSE.planned.values():
        assert all(COURSE.state(slug) for slug in planned.needs), planned.slug


def test_every_shared_slip_is_mended_by_a_concept_that_is_known():
    assert all(COURSE.state(shared.repairs) for shared in SHARED.values() if shared.repairs)
