"""Reckons with the calendars of playbooks a second time, to compare: minute by minute, with Python's zoneinfo and the package holidays.

It shares nothing with src/: its own reading of the YAML, its own zones, its own holidays. `cases.csv` beside it is what this printed:
    PYTHONTZPATH= python reference.py 7 240 awkward.yaml ../../playbooks/*.yaml > cases.csv
with tzdata 2026d, holidays 0.105 and PyYAML. All is over by the middle of 2026, so that no later list of zones changes it.
"""

import datetime as d
import os
import random
import re
import sys
import zoneinfo

import holidays
import yaml

UTC, MINUTE, DAY = d.timezone.utc, d.timedelta(minutes=1), d.timedelta(days=1)
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
FIRST, LAST = d.datetime(1985, 6, 1, tzinfo=UTC), d.datetime(2026, 5, 15, tzinfo=UTC)
# Before these years the two lists of holidays differ by royal weddings and the like.
HOLIDAYS_FROM = d.datetime(2024, 1, 1, tzinfo=UTC)


def minutes(clock):
    hour, minute = clock.strip().split(":")
    return int(hour) * 60 + int(minute)


def stretches(said):
    return [tuple(minutes(edge) for edge in part.split("-")) for part in ([said] if isinstance(said, str) else said or [])]


def week(said):
    days = {}
    for single in (False, True):
        for key, hours in said.items():
            names = key.split("-")
            if (len(names) == 1) != single:
                continue
            day = DAYS.index(names[0])
            days[day] = stretches(hours)
            while day != DAYS.index(names[-1]):
                day = (day + 1) % 7
                days[day] = stretches(hours)
    return days


class Calendar:
    def __init__(self, rule):
        self.zone = zoneinfo.ZoneInfo(rule["zone"])
        self.week = week(rule["hours"])
        breaks = rule.get("breaks")
        self.breaks = week(breaks) if isinstance(breaks, dict) else {day: stretches(breaks) for day in range(7)}
        self.closed = set(rule.get("closed", []))
        self.special = {date: stretches(hours) for date, hours in rule.get("special", {}).items()}
        country, _, part = rule.get("holidays", "").partition("-")
        self.holidays = holidays.country_holidays(country, subdiv=part or None, years=range(2023, 2028)) if country else {}
        self.known = {}
        self.days = days_of_interest(self)

    def day(self, date):
        if date not in self.known:
            self.known[date] = [self.at_minute(date, minute) for minute in range(1440)]
        return self.known[date]

    def at_minute(self, date, minute):
        within = lambda some: any(start <= minute < end for start, end in some)
        if date.isoformat() in self.special:
            return within(self.special[date.isoformat()])
        if date.isoformat() in self.closed or date in self.holidays:
            return False
        return within(self.week.get(date.weekday(), [])) and not within(self.breaks.get(date.weekday(), []))

    def open(self, at):
        local = at.astimezone(self.zone)
        return self.day(local.date())[local.hour * 60 + local.minute]

    def minutes_of(self, date):
        if not any(self.day(date)):
            return []
        start = d.datetime(date.year, date.month, date.day, tzinfo=UTC) - 30 * 60 * MINUTE
        every = (start + MINUTE * index for index in range(84 * 60))
        return [at for at in every if at.astimezone(self.zone).date() == date and self.open(at)]


def covered(calendar, start, end):
    total, at = d.timedelta(0), start.replace(second=0, microsecond=0)
    while at < end:
        if calendar.open(at):
            total += min(at + MINUTE, end) - max(at, start)
        at += MINUTE
    return total


def add_covered(calendar, start, length):
    at = start.replace(second=0, microsecond=0)
    while length:
        if calendar.open(at):
            here = at + MINUTE - max(at, start)
            if here >= length:
                return max(at, start) + length
            length -= here
        at += MINUTE
    return start


def add_working_days(calendar, start, days):
    at = start.replace(second=0, microsecond=0)
    while not calendar.open(at):
        at += MINUTE
    begins = max(at, start)
    date = begins.astimezone(calendar.zone).date()

    def worked_after(date, days):
        while days:
            date += DAY
            days -= bool(calendar.minutes_of(date))
        return date

    if calendar.minutes_of(date)[0] == begins:
        return calendar.minutes_of(worked_after(date, days - 1))[-1] + MINUTE
    last = worked_after(date, days)
    wall = begins.astimezone(calendar.zone).replace(tzinfo=None).time()
    same = d.datetime.combine(last, wall).replace(tzinfo=calendar.zone).astimezone(UTC)
    before = [at for at in calendar.minutes_of(last) if at <= same]
    return min(before[-1] + MINUTE, same) if before else calendar.minutes_of(last)[0]


def iso(at):
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + "%03dZ" % (at.microsecond // 1000)


def calendars_in(file):
    """The one section that is wanted here."""
    section = re.search(r"^calendars:.*?(?=^\w|\Z)", open(file).read(), re.M | re.S).group()
    return yaml.load(section, Loader=yaml.BaseLoader)["calendars"]


def days_of_interest(calendar):
    """Days before the clocks do something there, those before Christmas and Easter, and some others."""
    first = HOLIDAYS_FROM if calendar.holidays else FIRST
    days = [first + index * DAY for index in range((LAST - first).days)]
    offset = lambda at: at.astimezone(calendar.zone).utcoffset()
    turns = [day for day in days if offset(day) != offset(day + DAY)]
    feasts = [day for day in days if (day.month, day.day) in [(12, 23), (12, 30), (4, 2)]]
    return turns * 3 + feasts + days[:: max(1, len(days) // (len(turns) + 1))]


def case(chance, file, name, calendar):
    start = chance.choice(calendar.days) + chance.randrange(-1500, 3600) * MINUTE
    if chance.random() < 0.3:
        start += d.timedelta(milliseconds=chance.randrange(60_000))
    about = [os.path.basename(file), name, iso(start)]
    match chance.choice(["to", "add", "wd"]):
        case "to":
            end = start + d.timedelta(milliseconds=chance.randrange(chance.choice([36, 864, 2592]) * 100_000))
            ms = d.timedelta(milliseconds=1)
            return [*about, "to", iso(end), covered(calendar, start, end) // ms]
        case "add":
            length = chance.choice([0, 0, 60, 120, 480, 1200]) + chance.randrange(60)
            return [*about, "add", f"{length}m", iso(add_covered(calendar, start, length * MINUTE))]
        case "wd":
            days = chance.choice([1, 1, 2, 3])
            return [*about, "add", f"{days}wd", iso(add_working_days(calendar, start, days))]


def main(seed, count, *files):
    chance = random.Random(int(seed))
    some = [(file, name, Calendar(rule)) for file in files for name, rule in calendars_in(file).items()]
    print("file,calendar,from,how,much,answer")
    for index in range(int(count)):
        print(*case(chance, *some[index % len(some)]), sep=",")


main(*sys.argv[1:])
