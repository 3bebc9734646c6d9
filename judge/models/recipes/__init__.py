"""One training recipe a model file, found by name: ``train(seed) -> Outcome``."""
