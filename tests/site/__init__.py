"""The site as readers get it: the sample portal built whole."""
