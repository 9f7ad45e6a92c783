from django.conf import settings


def website(request):
    """What all templates know of the customer's settings."""
    return {"title": settings.WAGTAIL_SITE_NAME, "search_engines": settings.SEARCH_ENGINES}
