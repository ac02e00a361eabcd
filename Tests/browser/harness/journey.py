"""Journeys: what a person does, told as a function, run one after the other and counted."""

import time
import traceback

_journeys = []


class LeftOut(Exception):
    """What the journey needs is not here; says what."""


def journey(sentence, needs_office=True, is_long=False):
    """Registers a function as a journey. With `needs_office` it is given the running office; with `is_long` it is left to `make test-long`,
    because it takes long and what it shows is shown another way in every run."""

    def register(function):
        _journeys.append((sentence, needs_office, is_long, function))
        return function

    return register


def run(make_office, only="", with_long=False):
    """Runs every journey whose sentence contains `only`, long ones where they are asked for; the office is opened once, when first needed."""
    passed = failed = 0
    office = trouble = None
    try:
        for sentence, needs_office, is_long, function in _journeys:
            if only.lower() not in sentence.lower():
                continue
            if is_long and not with_long and not only:
                print(f"left out          {sentence}: in make test-long", flush=True)
                continue
            begun = time.monotonic()
            try:
                if needs_office and office is None:
                    if trouble:
                        raise AssertionError(f"no office: {trouble}")
                    try:
                        office = make_office()
                    except Exception as error:
                        trouble = str(error).splitlines()[0]
                        raise
                function(*([office] if needs_office else []))
                passed += 1
                print(f"passed  {time.monotonic() - begun:6.1f} s  {sentence}", flush=True)
            except LeftOut as lack:
                print(f"left out          {sentence}: {lack}", flush=True)
            except Exception:
                failed += 1
                print(f"FAILED  {time.monotonic() - begun:6.1f} s  {sentence}", flush=True)
                print("    " + traceback.format_exc().replace("\n", "\n    "), flush=True)
    finally:
        if office is not None:
            if failed:
                print("The end of the server's log:\n" + office.log(), flush=True)
            try:
                office.close()
                passed += 1
                print("passed            the server stopped when asked", flush=True)
            except Exception as error:
                failed += 1
                print(f"FAILED            the server stopped when asked\n    {error}", flush=True)
    print(f"{passed} passed, {failed} failed", flush=True)
    return failed == 0 and passed > 0
