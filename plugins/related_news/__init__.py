"""Related news: which other articles of the portal tell of the same event or matter."""
