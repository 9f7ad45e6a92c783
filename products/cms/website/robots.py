from django.conf import settings
from django.http import HttpResponse


def robots(request):
    disallowed = "/admin/" if settings.SEARCH_ENGINES else "/"
    return HttpResponse(f"User-agent: *\nDisallow: {disallowed}\n", content_type="text/plain")
