"""Secrets of stacks: `Ref` is the ARN, generated passwords keep to what they exclude, and references in a text are resolved."""

import json
import re
import string

from ministack.services import secretsmanager
from ministack.services.cloudformation import provisioners

_reference = re.compile(r"\{\{resolve:secretsmanager:(arn:(?:[^:}]+:){5}[^:}]+):SecretString:([^:}]*)[^}]*\}\}")


def resolve(text):
    """MiniStack leaves such references as they are."""

    def value(found):
        secret = secretsmanager.resolve_secret_string(found[1])
        return str(json.loads(secret)[found[2]]) if found[2] else secret

    return _reference.sub(value, text)


def _create(plain):
    def create(logical_id, props, stack):
        rules = dict(props.get("GenerateSecretString") or {})
        if rules.get("ExcludePunctuation"):
            rules["ExcludeCharacters"] = rules.get("ExcludeCharacters", "") + string.punctuation
        own = {"SecretString": resolve(str(props["SecretString"]))} if props.get("SecretString") else {}
        name, attributes = plain(logical_id, {**props, **own, **({"GenerateSecretString": rules} if rules else {})}, stack)
        arn = secretsmanager._secrets[name]["ARN"]
        return arn, {**attributes, "Id": arn}

    return create


def _delete(physical_id, props):
    for name, secret in list(secretsmanager._secrets.items()):
        if secret["ARN"] == physical_id:
            secretsmanager._secrets.pop(name)


def install():
    handlers = provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"]
    handlers["create"] = _create(handlers["create"])
    handlers["delete"] = _delete
