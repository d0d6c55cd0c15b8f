"""``python -m plugins.visitor_counter``: the service's command line."""

import sys

from plugins.visitor_counter.service.command_line import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
