"""The whole game on a plain terminal: linear text, numbers to choose, nothing that needs eyes."""
