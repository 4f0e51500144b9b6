"""A group round with phones: the server, what it says to each page, and the pages."""
