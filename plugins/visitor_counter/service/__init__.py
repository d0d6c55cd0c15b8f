"""The counter's service: an ASGI application on one store; it never imports Pelican.

The contract with the widget is docs/visitor-counter.md. Rules (semantics, keys, client, paths, origins, rate_limit,
bots, feedback) are values in, values out; stores (sqlite_store, valkey_store) make them durable; writer commits in
groups; the HTTP modules (app, hit, replies) are the edge.
"""
