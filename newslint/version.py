"""The version of newslint, read by the build and printed by `--version`."""

__version__ = "0.2.0"
