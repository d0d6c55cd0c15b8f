"""Texts from elsewhere become drafts: what can be told from them is taken over, what cannot is said."""
