"""Reads a calendar as Debian's python3-icalendar does, and tells as JSON what it found and what it complained of."""
import json
import sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar


def told(moment):
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return moment.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%S.000Z')


def listed(value):
    return value if isinstance(value, list) else [value] if value else []


def times(event):
    start = event['dtstart']
    if 'rrule' not in event:
        return [told(start.dt)]
    is_moment = isinstance(start.dt, datetime)
    zone = ZoneInfo(start.params['TZID']) if is_moment else None
    plain = start.dt.replace(tzinfo=None) if is_moment else datetime.combine(start.dt, datetime.min.time())
    rule = dict(event['rrule'])
    until = rule.pop('UNTIL', rule.pop('until', None))[0]
    last = until.astimezone(zone).replace(tzinfo=None) if is_moment else datetime.combine(until, datetime.min.time())
    rule = type(event['rrule'])(rule).to_ical().decode() + ';UNTIL=' + last.strftime('%Y%m%dT%H%M%S')
    out = {told(one.dt) for dates in listed(event.get('exdate')) for one in dates.dts}
    local = rrulestr(rule, dtstart=plain)
    found = [told(one.replace(tzinfo=zone)) if is_moment else one.date().isoformat() for one in local]
    return [one for one in found if one not in out]


calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = calendar.walk('vevent')
moved = {str(one['uid']): [] for one in events}
for one in events:
    if 'recurrence-id' in one:
        moved[str(one['uid'])].append((told(one['recurrence-id'].dt), told(one['dtstart'].dt)))
found = []
for one in events:
    if 'recurrence-id' in one:
        continue
    elsewhere = dict(moved[str(one['uid'])])
    found.append({
        'uid': str(one['uid']),
        'summary': str(one['summary']),
        'sequence': int(one.get('sequence', 0)),
        'status': str(one.get('status', '')),
        'times': sorted(elsewhere.get(time, time) for time in times(one)),
    })
complaints = [str(error) for part in calendar.walk() for error in part.errors]
print(json.dumps({'events': found, 'complaints': complaints}))
