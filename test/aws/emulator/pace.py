"""Time passes faster than on AWS, and what goes on in the background runs in the server's event loop, without locks."""

import asyncio
import os

_second = float(os.environ.get("EMULATOR_SECOND", "0.1"))
_loop = None


def seconds(count):
    return float(count) * _second


def remember_loop():
    global _loop
    _loop = asyncio.get_running_loop()


def wait_for(coroutine):
    """Runs `coroutine` in the server's event loop, for a thread that waits for it."""
    return asyncio.run_coroutine_threadsafe(coroutine, _loop).result()
