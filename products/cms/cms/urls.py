from django.conf import settings
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as documents_urls

from cms.api import router
from website.robots import robots

urlpatterns = [
    path("admin/", include(admin_urls)),
    path("documents/", include(documents_urls)),
    path("api/v2/", router.urls),
    path("robots.txt", robots),
    # Documents are not among these: Wagtail serves them to those who may read them.
    re_path(
        r"^media/(?P<path>(?:images|original_images|avatar_images)/.+)$",
        serve,
        {"document_root": settings.MEDIA_ROOT},
    ),
    path("", include(wagtail_urls)),
]
