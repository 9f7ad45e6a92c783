"""Credentials of an assumed role belong to the account of the role."""

from ministack.core import responses
from ministack.services import sts


def _account_of_session(access_key):
    session = sts._sessions.get(access_key or "")
    return session["Arn"].split(":")[4] if session and "Arn" in session else access_key


def install():
    plain = responses.set_request_account_id

    def set_request_account_id(access_key):
        plain(_account_of_session(access_key))

    responses.set_request_account_id = set_request_account_id
