from django.http import HttpResponse


class HealthMiddleware:
    """Answers health checks without the database, so that a slow database does not end tasks that work."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path == "/health":
            return HttpResponse("ok\n", content_type="text/plain")
        return self.get_response(request)
