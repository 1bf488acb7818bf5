"""The hooks of plug-ins, and what those that are installed give for each."""
