"""The visitor counter: what the site shows of it (this folder) and the service that counts (service/)."""
