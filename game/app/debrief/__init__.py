"""The cards of the debrief: skill, each guest, the three moments, and what was walked past."""
