"""Mathematics in a terminal: LaTeX read into a tree, shown on one line or on several."""
