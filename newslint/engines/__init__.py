"""Outside checkers, which come in through the hook `newslint_engine`."""
