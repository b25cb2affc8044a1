"""Makes the checkout importable in its own environment, and `eigenway` a command there: what an editable install does, without a download."""

import sys
import sysconfig
from pathlib import Path

root = Path(__file__).resolve().parent.parent
Path(sysconfig.get_path("purelib"), "eigenway-checkout.pth").write_text(f"{root}\n")
script = Path(sys.prefix, "bin", "eigenway")
script.write_text(f"#!{sys.executable}\nimport sys\nfrom eigenway.cli import main\nsys.exit(main())\n")
script.chmod(0o755)
