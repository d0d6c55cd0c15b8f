"""Who is at the other end: the address that counts, and the part of it that is looked at.

Anyone can write X-Forwarded-For. Only what a trusted proxy appended is believed: from the right, the first hop that is
no trusted proxy is the client (https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Forwarded-For,
2026-11-22). No other header counts, or one peer could be as many visitors as it likes.
"""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

LOOPBACK: tuple[Network, ...] = (ip_network("127.0.0.0/8"), ip_network("::1/128"))


def client_address(peer: str | None, forwarded: Sequence[str], trusted: Sequence[Network]) -> Address | None:
    """Return the address of the client.

    Args:
        peer: The other end of the connection; None or "" for a unix socket, which only a trusted proxy can open.
        forwarded: The values of X-Forwarded-For, in their order.

    Returns:
        None when it cannot be known: a unix socket whose proxy told nothing that can be read.
    """
    hop = _parsed(peer) if peer else None
    if hop is not None and not _is_in(hop, trusted):
        return hop
    for value in reversed(",".join(forwarded).split(",")):
        further = _parsed(value.strip())
        if further is None:  # nothing more, or not an address: the last hop that is one stands
            break
        hop = further
        if not _is_in(hop, trusted):
            break
    return hop


def prefix(address: Address) -> bytes:
    """Return what of an address makes a visitor: all of IPv4, the /64 of IPv6, which is one household's or office's."""
    return address.packed if isinstance(address, IPv4Address) else address.packed[:8]


def _parsed(text: str) -> Address | None:
    try:
        address = ip_address(text)
    except ValueError:
        return None
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return address


def _is_in(address: Address, networks: Sequence[Network]) -> bool:
    return any(address in network for network in networks if network.version == address.version)
