"""The first administrator and the first page. It can run again: what is there stays as it is."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.models import Page, Site

from website.models import HomePage


class Command(BaseCommand):
    help = "Creates the first administrator and the first page of a website"

    @transaction.atomic
    def handle(self, *args, **options):
        self.create_administrator()
        if not HomePage.objects.exists():
            self.create_home_page()

    def create_administrator(self):
        users = get_user_model().objects
        if users.filter(username="admin").exists():
            return
        if not settings.ADMIN_PASSWORD:
            raise CommandError("ADMIN_PASSWORD is not set")
        users.create_superuser("admin", settings.ADMIN_EMAIL, settings.ADMIN_PASSWORD)
        self.stdout.write("Created the administrator admin.")

    def create_home_page(self):
        url = urlsplit(settings.WEBSITE_URL)
        port = url.port or (443 if url.scheme == "https" else 80)
        Page.objects.filter(slug="home", depth=2).delete()
        root = Page.get_first_root_node()
        home = root.add_child(instance=HomePage(title=settings.WAGTAIL_SITE_NAME, slug="home"))
        Site.objects.update_or_create(
            is_default_site=True, defaults={"hostname": url.hostname, "port": port, "root_page": home}
        )
        self.stdout.write("Created the first page.")
