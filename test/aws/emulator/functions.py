"""Functions fetch Cognito's public keys, which they request from AWS, from the emulator."""

import os
import types
from pathlib import Path

from ministack.core import lambda_runtime

_preload = Path(__file__).with_name("cognito-keys.mjs").as_uri()


def install():
    plain = lambda_runtime.subprocess.Popen

    def popen(*arguments, env=None, **options):
        if env is not None and "_LAMBDA_FUNCTION_ARN" in env:
            env = {
                **env,
                "NODE_OPTIONS": f"{env.get('NODE_OPTIONS', '')} --import {_preload}".strip(),
                "EMULATOR_ENDPOINT": f"http://127.0.0.1:{os.environ['GATEWAY_PORT']}",
            }
        return plain(*arguments, env=env, **options)

    parts = {**vars(lambda_runtime.subprocess), "Popen": popen}
    lambda_runtime.subprocess = types.SimpleNamespace(**parts)
