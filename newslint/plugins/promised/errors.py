"""`newslint.errors`: an import path that is promised to plug-ins."""

from newslint.core.errors import CheckFailed, ConfigurationError, NewslintError, NotAnArticle, UnreadableArticle

__all__ = ["CheckFailed", "ConfigurationError", "NewslintError", "NotAnArticle", "UnreadableArticle"]
