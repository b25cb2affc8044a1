"""What is measured, side by side with peers, in one run. Absolute times on shared machines mean little; ratios hold."""
