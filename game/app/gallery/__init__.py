"""Everything that is drawn, as pictures to look through: (name, picture) pairs, the name with its folder."""
