"""Settings of Django and Wagtail. Defaults are for commands that need no customer, such as collectstatic."""

from pathlib import Path

from django.core.management.utils import get_random_secret_key

from cms.environment import boolean, host_name, origin, text

HERE = Path(__file__).resolve().parent.parent
WEBSITE_URL = text("WEBSITE_URL", "http://localhost/")
IS_ENCRYPTED = WEBSITE_URL.startswith("https:")

SECRET_KEY = text("SECRET_KEY") or get_random_secret_key()
ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "website",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.api.v2",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    # First: it answers a load balancer, which asks by address and without encryption.
    "cms.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "website.context.website",
            ]
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": text("DATABASE_HOST"),
        "PORT": text("DATABASE_PORT"),
        "NAME": text("DATABASE_NAME", "cms"),
        "USER": text("DATABASE_USER"),
        "PASSWORD": text("DATABASE_PASSWORD"),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"sslmode": text("DATABASE_SSLMODE", "prefer"), "connect_timeout": 60},
    }
}
# In the database, because all tasks have to see the same.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# How the browser gets here: a load balancer ends the encryption, and says so in X-Forwarded-Proto.
ALLOWED_HOSTS = [host_name(text("WEBSITE_HOST", "localhost"))]
CSRF_TRUSTED_ORIGINS = [origin(WEBSITE_URL)]
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = IS_ENCRYPTED
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_ENCRYPTED else None
SECURE_HSTS_SECONDS = 30 * 24 * 60 * 60 if IS_ENCRYPTED else 0
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = text("LANGUAGE_CODE", "en")
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES = [("en", "English"), ("de", "Deutsch"), ("fr", "Français"), ("es", "Español")]
TIME_ZONE = text("TIME_ZONE", "UTC")
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = HERE / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = text("MEDIA_FOLDER", "media")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# The editor of a page with many parts sends many fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

EMAIL_HOST = text("EMAIL_HOST")
EMAIL_PORT = int(text("EMAIL_PORT", "25"))
EMAIL_HOST_USER = text("EMAIL_USER")
EMAIL_HOST_PASSWORD = text("EMAIL_PASSWORD")
EMAIL_USE_TLS = text("EMAIL_SECURITY") == "starttls"
EMAIL_USE_SSL = text("EMAIL_SECURITY") == "tls"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = text("EMAIL_FROM", "no-reply@localhost")

WAGTAIL_SITE_NAME = text("WEBSITE_TITLE", text("CUSTOMER_NAME", "Website"))
WAGTAILADMIN_BASE_URL = origin(WEBSITE_URL)
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
SEARCH_ENGINES = boolean("SEARCH_ENGINES")

ADMIN_EMAIL = text("ADMIN_EMAIL")
ADMIN_PASSWORD = text("ADMIN_PASSWORD")
API_TOKEN = text("API_TOKEN")
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["cms.permissions.HasToken"],
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"output": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["output"], "level": "INFO"},
    "loggers": {"django": {"handlers": [], "propagate": True}},
}
