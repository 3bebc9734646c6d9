"""One file a command; ``judge.cli`` imports the one that is called."""
