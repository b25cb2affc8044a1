"""A million mutated frames: nothing but ProtocolError may come of them.

python -m bench.frames [HOW MANY]
"""

import random
import sys
import time
from collections import Counter

from eigenway.sandbox.inside import codec
from tests.sandbox.test_codec import mutated, read, samples


def main() -> int:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    dice, good, seen, began = random.Random(20), samples(), Counter(), time.perf_counter()
    for _ in range(many):
        raw = mutated(dice.choice(good), dice)
        try:
            codec.values(read(raw), codec.numpy_array)
            seen["still a frame"] += 1
        except codec.ProtocolError:
            seen["ProtocolError"] += 1
        except Exception as error:
            seen[f"FAULT {type(error).__name__}"] += 1
            print(type(error).__name__, error, raw[:300])
    print(f"{many} mutated frames in {time.perf_counter() - began:.0f} s: {dict(seen)}")
    return 1 if any(name.startswith("FAULT") for name in seen) else 0


if __name__ == "__main__":
    sys.exit(main())
