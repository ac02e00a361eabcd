"""Steps of people: what a journey is told with."""

from datetime import datetime, timedelta, timezone


def today():
    """The office's day, in western Indonesian time."""
    return datetime.now(timezone(timedelta(hours=7))).date()
