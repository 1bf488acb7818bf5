"""The rules that come with newslint: `<family>/<rule>.py` is the rule `family/rule`."""
