from hmac import compare_digest

from django.conf import settings
from rest_framework.permissions import BasePermission


class HasToken(BasePermission):
    """Without a token in the settings, nobody has it."""

    def has_permission(self, request, view):
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        return bool(settings.API_TOKEN) and compare_digest(given.encode(), settings.API_TOKEN.encode())
