"""What the site says to machines: feeds, site map, head metadata, redirects, headers; pure cores, one generator."""
