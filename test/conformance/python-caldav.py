"""The story of a calendar program, by python3-caldav: reads what to do from stdin, tells what came of it on stdout."""

import json
import re
import sys

import caldav
from caldav.lib import error

account = json.load(sys.stdin)
client = caldav.DAVClient(
    account["url"] + "/.well-known/caldav", username=account["username"], password=account["password"]
)
principal = client.principal()
calendars = principal.calendars()
names = [str(calendar.name) for calendar in calendars]
calendar = next(one for one in calendars if str(one.name) == account["calendar"])
events = account["events"]


def titles():
    return sorted(
        title.strip() for event in calendar.events() for title in re.findall(r"^SUMMARY:(.*)$", event.data, re.M)
    )


def tried(act):
    try:
        act()
        return True
    except error.DAVError:
        return False


def move():
    event = calendar.event_by_uid("made")
    event.data = events["moved"]
    event.save()


read = titles()
made = tried(lambda: calendar.save_event(events["made"]))
moved = tried(move)
refused = not tried(lambda: calendar.save_event(events["contested"]))
series = tried(lambda: calendar.save_event(events["series"]))
removed = tried(lambda: calendar.event_by_uid("made").delete())
print(
    json.dumps(
        {
            "calendars": names,
            "read": read,
            "made": made,
            "moved": moved,
            "refused": refused,
            "series": series,
            "removed": removed,
            "left": titles(),
        }
    )
)
