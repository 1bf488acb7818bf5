"""`newslint serve`: the page, the API and LanguageTool's own API, on a server of this machine.

`server` listens; `app` is what it serves, behind `guard` (who may ask) and `intake` (how much, how long). A draft
goes from there to one of the `workers`, processes that check and forget: `worker` is what runs in them, and `answers`
what they say. Nothing of this is imported by another command.
"""
