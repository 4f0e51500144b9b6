"""The screens, one file each: what one sees and what one can do there."""
