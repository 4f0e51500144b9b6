"""The window as the big screen of a round with phones: a client of the server, which is a process of its own."""
