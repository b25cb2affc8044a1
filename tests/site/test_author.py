"""The author's desk: faults as sentences, variants side by side, figures as they are saved."""

import pytest

from eigenway.course import typescript
from eigenway.site import atlas as atlases
from eigenway.site.author import figures


@pytest.fixture
def author(settings, browse, learner):
    settings.ROOT_URLCONF = "tests.site.author_urls"
    return browse


def test_the_desk_lists_every_problem(author):
    page = author.get("/author/").content.decode()
    assert "/author/dot-product/by-hand/" in page


def test_five_variants_stand_side_by_side_with_answers_and_slips(author):
    page = author.get("/author/dot-product/by-hand/").content.decode()
    assert page.count("<article") == 5
    assert "lost signs" in page
    assert "thrown again" in page


def test_a_figure_is_served_as_it_was_saved(author):
    said = author.get("/figures/linear-algebra/dot-product/figure.js")
    assert said.status_code == 200
    assert "built/kit.js" in said.content.decode()
    assert ": Point" not in said.content.decode()


def test_a_figure_that_does_not_parse_says_so_in_the_browser(author, tmp_path):
    broken = tmp_path / "figure.ts"
    broken.write_text("export default figure((page) => {")
    with pytest.raises(typescript.CannotBuild, match=r"figure\.ts cannot be built"):
        figures.javascript(broken)


def test_node_takes_out_types_where_there_is_no_esbuild(monkeypatch, tmp_path):
    monkeypatch.setattr(typescript, "CHECKOUT", tmp_path)
    monkeypatch.setattr(typescript, "which", lambda name: None)
    with pytest.raises(typescript.CannotBuild, match="pip install"):
        typescript.tool()


def test_a_node_that_cannot_take_out_types_is_said(monkeypatch, tmp_path):
    monkeypatch.setattr(typescript, "CHECKOUT", tmp_path)
    monkeypatch.setattr(typescript, "strips", lambda node: False)
    with pytest.raises(typescript.CannotBuild, match=r"Node 22\.13 or newer"):
        typescript.tool()


def test_the_design_stands_on_one_page(author):
    page = author.get("/design/").content.decode()
    assert all(
        f'class="said {outcome}"' in page for outcome in ("right", "form", "slip", "wrong", "unreadable", "undecided")
    )


def test_a_saved_file_is_seen(tmp_path, monkeypatch, settings):
    (tmp_path / "modules.toml").write_text("")
    settings.CONTENT = tmp_path
    before = atlases.last_save()
    (tmp_path / "lesson.md").write_text("x")
    assert atlases.last_save() >= before


def test_learners_have_no_desk(browse, learner):
    assert browse.get("/author/").status_code == 404
