"""Django's settings, made from the environment (environment.py lists what can be set). Tests, local mode and servers share them."""

import sys
from pathlib import Path

from eigenway.site import environment
from eigenway.site.database import database
from eigenway.site.secrets import local_secret

HERE = Path(__file__).resolve().parent
LOCAL = environment.get("EIGENWAY_MODE") == "local"
TESTING = "pytest" in sys.modules
AUTHOR = environment.get("EIGENWAY_AUTHOR") == "1"
DEBUG = environment.get("EIGENWAY_DEBUG") == "1"
CONTENT = environment.content_folder()
OWN_FIGURES = AUTHOR or bool(
    environment.get("EIGENWAY_CONTENT")
)  # built when asked for: the shipped ones are built before

SECRET_KEY = environment.get("EIGENWAY_SECRET") or local_secret(environment.data_folder(), keep=LOCAL and not TESTING)
HOSTS = [host.strip() for host in environment.get("EIGENWAY_HOSTS").split(",") if host.strip()]
ALLOWED_HOSTS = HOSTS or ["127.0.0.1", "localhost", "[::1]", *(["testserver"] if TESTING else [])]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "eigenway.site",
    "eigenway.site.people",
    "eigenway.site.progress",
    "eigenway.site.reading",
    "eigenway.site.practice",
    "eigenway.site.home",
    "eigenway.site.author",
    "eigenway.site.labs",
    "eigenway.site.record",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # a lesson is a quarter of its size; its random padding hides the tokens' length
    "eigenway.site.csp.content_security_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "eigenway.site.people.middleware.learner",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "eigenway.site.urls"
WSGI_APPLICATION = "eigenway.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "eigenway.site.frame.page",
            ],
            "builtins": ["eigenway.site.templatetags.look"],
        },
    }
]

DATABASES = {"default": database(environment.get("EIGENWAY_DATABASE_URL"), environment.data_folder(), TESTING)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]

LANGUAGE_CODE = "en-gb"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True

# Every asset's address carries the build's name, so a browser may keep it for ever.
BUILT = HERE / "static" / "built"
_version = BUILT / "version"
STATIC_URL = f"/static/{_version.read_text() if _version.exists() else 'unbuilt'}/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = AUTHOR or TESTING
WHITENOISE_MAX_AGE = 0 if AUTHOR else 31_536_000
WHITENOISE_IMMUTABLE_FILE_TEST = r"/static/[0-9a-f]{12}/"

SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 180 * 24 * 3600
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
CSRF_FAILURE_VIEW = "eigenway.site.errors.stale_form"
SILENCED_SYSTEM_CHECKS = ["account.W001"]
if not LOCAL:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not TESTING
    SECURE_HSTS_SECONDS, SECURE_HSTS_INCLUDE_SUBDOMAINS, SECURE_HSTS_PRELOAD = 31_536_000, True, True
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in HOSTS]

ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_AUTHENTICATED_LOGIN_REDIRECTS = False  # a guest is signed in, and may sign up
ACCOUNT_ADAPTER = "eigenway.site.people.adapter.Adapter"
LOGIN_URL, LOGIN_REDIRECT_URL, ACCOUNT_LOGOUT_REDIRECT_URL = "account_login", "home", "home"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend" if TESTING else "eigenway.site.people.mail.Backend"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"screen": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["screen"], "level": "WARNING"},
}
