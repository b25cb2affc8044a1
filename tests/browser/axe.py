"""What axe-core says of a page as it stands: its serious and critical findings, one sentence each."""

from pathlib import Path

AXE = Path(__file__).resolve().parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async rules => {
  const only = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
  const found = await axe.run(document, { resultTypes: ['violations'], ...only });
  return found.violations.filter(v => ['serious', 'critical'].includes(v.impact)).flatMap(v =>
    v.nodes.map(node => `${v.id}: ${node.target.join(' ')}: ${node.any.concat(node.all, node.none).map(check => check.message)[0]}`));
}"""


def faults(page, *rules: str) -> list[str]:
    """All rules, or those named. The script is put in by the debugger, which the page's policy does not stop."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text())
    return page.evaluate(RUN, list(rules))
