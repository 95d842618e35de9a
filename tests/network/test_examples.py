"""The examples in docstrings hold."""

import doctest
import importlib
import pkgutil

import pytest

from comity import network

MODULES = [f"{network.__name__}.{module.name}" for module in pkgutil.iter_modules(network.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
