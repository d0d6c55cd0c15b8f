"""The service's settings: one TOML file, every key known.

database = "/var/lib/cong-tin-counter/counter.sqlite3"
paths = "/srv/cong-tin/paths.json"
origins = ["https://so.example.gov.vn"]
listen = "127.0.0.1:8787"
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from ipaddress import ip_network
from pathlib import Path

from plugins.vietnamese.nearest import nearest
from plugins.visitor_counter.service import client
from plugins.visitor_counter.service.client import Network


class BadSettingsError(ValueError):
    """A settings file that cannot be used; the message says where and how to mend it, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Mail:
    """Where opinions are mailed to."""

    host: str
    sender: str
    recipient: str
    port: int = 25
    tls: bool = False
    """STARTTLS before anything is said."""
    user: str = ""
    password_file: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; paths are relative to the working folder."""

    database: Path = Path(".build/counter/counter.sqlite3")
    paths: Path = Path("output/paths.json")
    """Written by the site's build."""
    origins: frozenset[str] = frozenset()
    """Origins of the site's pages: scheme, host, port."""
    listen: str = "127.0.0.1:8787"
    """Host and port, or ``unix:/run/cong-tin-counter/http.sock``."""
    backend: str = "sqlite"
    """``sqlite`` or ``valkey``."""
    valkey: str = "valkey://127.0.0.1:6379/0"
    trusted_proxies: tuple[Network, ...] = client.LOOPBACK
    """Whose X-Forwarded-For is believed; a unix socket's always."""
    salt: Path | None = None
    """A folder in memory (tmpfs) for the day's salt; without it a restart counts today's visitors anew."""
    feedback_days: int = 730
    """Opinions are erased after so many days."""
    mail: Mail | None = None


def load(file: Path) -> Settings:
    """Read a settings file.

    Raises:
        BadSettingsError: When it is missing or wrong.
    """
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadSettingsError(
            f"{file}: không đọc được ({error.strerror}); sửa: kiểm tra đường dẫn và quyền."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettingsError(f"{file}: không phải TOML đúng dạng: {error}") from error
    try:
        return parse(found)
    except BadSettingsError as error:
        raise BadSettingsError(f"{file}: {error}") from error


def parse(found: dict[str, object]) -> Settings:
    """Return the settings that a mapping holds.

    Raises:
        BadSettingsError: When a key is unknown or a value wrong.
    """
    _check_keys(found, [field.name for field in fields(Settings)])
    made: dict[str, object] = {}
    for key, value in found.items():
        made[key] = _READERS[key](key, value)
    settings = Settings(**made)  # type: ignore[arg-type] # each reader gives its field's type
    if settings.backend not in ("sqlite", "valkey"):
        raise BadSettingsError(f'"backend" phải là "sqlite" hoặc "valkey", nhận được "{settings.backend}"')
    return settings


def address(listen: str) -> tuple[str, int] | Path:
    """Return host and port, or the path of a unix socket.

    Raises:
        BadSettingsError: When it is neither.
    """
    if listen.startswith("unix:"):
        return Path(listen.removeprefix("unix:"))
    host, colon, port = listen.rpartition(":")
    if not colon or not port.isdecimal() or not 0 <= int(port) < 65536:
        raise BadSettingsError(f'"listen" phải có dạng "127.0.0.1:8787" hoặc "unix:/đường/dẫn", nhận được "{listen}"')
    return host.strip("[]"), int(port)


def _check_keys(found: dict[str, object], known: list[str]) -> None:
    for key in found:
        if key not in known:
            near = nearest(key, known)
            hint = f'có phải "{near}"?' if near else f"các khóa: {', '.join(known)}"
            raise BadSettingsError(f'không có khóa "{key}"; {hint}')


def _text(key: str, value: object) -> str:
    if not isinstance(value, str) or not value:
        raise BadSettingsError(f'"{key}" phải là chữ trong dấu nháy, nhận được {value!r}')
    return value


def _path(key: str, value: object) -> Path:
    return Path(_text(key, value))


def _texts(key: str, value: object) -> list[str]:
    if not isinstance(value, list):
        raise BadSettingsError(f'"{key}" phải là danh sách, ví dụ ["…"], nhận được {value!r}')
    return [_text(key, item) for item in value]


def _origins(key: str, value: object) -> frozenset[str]:
    return frozenset(text.rstrip("/").lower() for text in _texts(key, value))


def _networks(key: str, value: object) -> tuple[Network, ...]:
    try:
        return tuple(ip_network(text) for text in _texts(key, value))
    except ValueError as error:
        raise BadSettingsError(f'"{key}" phải là các dải địa chỉ như "10.0.0.0/8": {error}') from error


def _number(key: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise BadSettingsError(f'"{key}" phải là số nguyên từ 1 trở lên, nhận được {value!r}')
    return value


def _listen(key: str, value: object) -> str:
    listen = _text(key, value)
    address(listen)
    return listen


def _mail(key: str, value: object) -> Mail:
    if not isinstance(value, dict):
        raise BadSettingsError(f'"{key}" phải là một bảng [mail]')
    _check_keys(value, [field.name for field in fields(Mail)])
    missing = [name for name in ("host", "sender", "recipient") if name not in value]
    if missing:
        raise BadSettingsError(f"[mail] thiếu {', '.join(missing)}")
    texts = {name: _text(name, item) for name, item in value.items() if name not in ("port", "tls")}
    return Mail(**texts, port=_number("port", value.get("port", 25)), tls=value.get("tls", False) is True)


_READERS = {
    "database": _path,
    "paths": _path,
    "origins": _origins,
    "listen": _listen,
    "backend": _text,
    "valkey": _text,
    "trusted_proxies": _networks,
    "salt": _path,
    "feedback_days": _number,
    "mail": _mail,
}
