"""`newslint lsp`: newslint where an editor shows it, over the Language Server Protocol (extra `newslint[lsp]`).

A `Session` keeps the drafts that are open, checks what changes, and tells the editor; `serve` puts it behind pygls.
Text goes in as the editor has it, saved or not, and is never written anywhere.
"""
