"""`python -m newslint.cli` is the command too."""

from newslint.cli.program import command

if __name__ == "__main__":
    command()
