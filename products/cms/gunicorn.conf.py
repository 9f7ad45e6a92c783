"""The web server. One process with threads: what needs more gets more tasks."""

import os

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ['PORT']}"
worker_class = "gthread"
threads = 8
graceful_timeout = 25
control_socket_disable = True
