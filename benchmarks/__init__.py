"""Speed and memory, side by side with peers in the same run; figures are ratios, since machines differ."""
