"""Everything the calendar says about one day, for a page to lay out.

Each field is a plain fact of the printed Vietnamese calendar. What other almanacs add to them - what to do, what to
avoid, whose age clashes - is left out: the site of a public body tells no fortunes.
"""

from dataclasses import dataclass
from datetime import date

from plugins.lunar_calendar import can_chi
from plugins.lunar_calendar.can_chi import CHI
from plugins.lunar_calendar.day_cycles import sao_28, truc, weekday
from plugins.lunar_calendar.hoang_dao import HOANG_DAO, than_at
from plugins.lunar_calendar.lunar_months import LunarDate, month_of, next_tet, to_lunar
from plugins.lunar_calendar.observances import NO_OBSERVANCES, Kind, Observance, ObservanceTable, observances
from plugins.lunar_calendar.solar_terms import SOLAR_TERMS, SolarTerm, term_of


@dataclass(frozen=True, slots=True)
class CanChiNames:
    """The can chi of a day's lunar year, its lunar month, the day itself and its first double hour, Tý."""

    year: str
    month: str
    day: str
    hour_ty: str


@dataclass(frozen=True, slots=True)
class DayPanel:
    """One day of the calendar.

    `jdn` is the Julian day number of the civil day, `month_days` the length of its lunar month. `solar_term` is the
    term that the day lies in. `truc` follows the months of the solar terms, `truc_by_lunar_month` the lunar months, as
    some printed calendars do. `gio_than` pairs the twelve branches of the hours, Tý first, with their deities, and
    `gio_hoang_dao` has the six that are hoàng đạo. `days_until_tet` is 0 on Tết itself.
    """

    day: date
    jdn: int
    weekday: str
    lunar: LunarDate
    month_days: int
    can_chi: CanChiNames
    solar_term: SolarTerm
    truc: str
    truc_by_lunar_month: str
    sao_28: str
    than_truc_nhat: str
    gio_than: tuple[tuple[str, str], ...]
    nap_am_day: str
    observances: tuple[Observance, ...]
    days_until_tet: int

    @property
    def tiet_khi(self) -> str:
        """The name of the solar term that the day lies in."""
        return self.solar_term.name

    @property
    def tiet_khi_begins(self) -> bool:
        """Whether the solar term begins on this day."""
        return self.solar_term.date == self.day

    @property
    def hoang_dao(self) -> bool:
        """Whether the deity of the day is one of the six auspicious ones."""
        return self.than_truc_nhat in HOANG_DAO

    @property
    def gio_hoang_dao(self) -> tuple[str, ...]:
        """The branches of the six hoàng đạo hours."""
        return tuple(chi for chi, than in self.gio_than if than in HOANG_DAO)

    @property
    def public_holidays_on_date(self) -> tuple[str, ...]:
        """The names of the public holidays that fall on the day."""
        return tuple(observance.name for observance in self.observances if observance.kind is Kind.PUBLIC_HOLIDAY)


def day_panel(day: date, table: ObservanceTable = NO_OBSERVANCES) -> DayPanel:
    """The panel of a solar day; ValueError, in Vietnamese, outside 1900-01-31 to 2100-12-31."""
    lunar = to_lunar(day)
    jdn = can_chi.julian_day(day)
    cycle = can_chi.of_day(jdn)
    day_chi, lunar_month_chi = cycle % 12, can_chi.of_month(lunar.year, lunar.month) % 12
    term = term_of(day)
    return DayPanel(
        day=day,
        jdn=jdn,
        weekday=weekday(jdn),
        lunar=lunar,
        month_days=month_of(day).days,
        can_chi=_can_chi_names(lunar, jdn),
        solar_term=term,
        truc=truc(day_chi, _month_chi_of_term(term)),
        truc_by_lunar_month=truc(day_chi, lunar_month_chi),
        sao_28=sao_28(jdn),
        than_truc_nhat=than_at(day_chi, lunar_month_chi),
        gio_than=tuple((name, than_at(chi, day_chi)) for chi, name in enumerate(CHI)),
        nap_am_day=can_chi.nap_am(cycle),
        observances=observances(day, table),
        days_until_tet=(next_tet(day) - day).days,
    )


def _can_chi_names(lunar: LunarDate, jdn: int) -> CanChiNames:
    return CanChiNames(
        year=can_chi.name_of(can_chi.of_year(lunar.year)),
        month=can_chi.name_of(can_chi.of_month(lunar.year, lunar.month)),
        day=can_chi.name_of(can_chi.of_day(jdn)),
        hour_ty=can_chi.name_of(can_chi.of_hour(jdn, 0)),
    )


def _month_chi_of_term(term: SolarTerm) -> int:
    """The branch of the month that solar terms make: Dần from Lập xuân, Mão from Kinh trập, and so on."""
    return (SOLAR_TERMS.index(term.name) // 2 + 1) % 12
