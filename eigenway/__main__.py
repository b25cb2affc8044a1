import sys

from eigenway.cli import main

sys.exit(main())
