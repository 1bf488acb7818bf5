"""`newslint.composer`: an import path that is promised to plug-ins."""

from newslint.readers.composer import Composer

__all__ = ["Composer"]
