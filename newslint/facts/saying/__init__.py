"""How attributions are read: cues, what may stand around them, the phrases that name a source, what figures rest on."""
