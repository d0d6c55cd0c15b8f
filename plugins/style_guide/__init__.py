"""The theme's components with all their named examples: one loader for the tests and for the style-guide page."""
