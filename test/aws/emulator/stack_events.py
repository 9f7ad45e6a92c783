"""Events of stacks have distinct times, as on AWS: MiniStack finds the newest by its time."""

from datetime import datetime, timedelta, timezone

from ministack.services.cloudformation import stacks

_last = datetime.now(timezone.utc)


def _next_time():
    global _last
    _last = max(datetime.now(timezone.utc), _last + timedelta(milliseconds=1))
    return _last.strftime("%Y-%m-%dT%H:%M:%S.") + f"{_last.microsecond // 1000:03d}Z"


def install():
    stacks.now_iso = _next_time
