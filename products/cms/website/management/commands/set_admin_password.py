from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Gives the administrator the password of the console, for example after it was made anew"

    def handle(self, *args, **options):
        admin = get_user_model().objects.get(username="admin")
        admin.set_password(settings.ADMIN_PASSWORD)
        admin.save(update_fields=["password"])
        self.stdout.write("The administrator admin has the password that the console shows.")
