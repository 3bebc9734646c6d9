"""One file a command; ``judge.commands.group`` imports the one that is called."""
