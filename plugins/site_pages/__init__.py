"""What each page of the site shows: cards, lists, pagination, breadcrumbs; pure planning, then one generator."""
