"""Options of the plain pytest run that the judge is compared with."""


def pytest_addoption(parser):
    parser.addoption("--slug")
    parser.addoption("--answer")
