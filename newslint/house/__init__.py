"""What a newsroom decides: its configuration, names, phrases and learned furniture."""
