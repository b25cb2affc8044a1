"""What the learner model knows, measured: on logs, in placement, over a hundred simulated days, and by the clock."""
