"""What starts runs by itself: the job that does everything, a sensor on the folder of texts, a daily schedule.

The sensor keeps a digest of the folder as its cursor and gives no run key, so that a folder which returns to an earlier
state is read again. Files that are still being written are waited for, together with what came with them.
"""

import json
import time

import dagster as dg

from pipelines.inbox import look_into
from pipelines.settings import Settings
from schemas.errors import InputError

EVERYTHING = dg.define_asset_job(
    "communique",
    selection=dg.AssetSelection.all(),
    description="Read what is new, build the tables, check them, publish the warehouse and export it.",
)
DAILY = dg.ScheduleDefinition(
    name="daily",
    job=EVERYTHING,
    cron_schedule="0 5 * * *",
    execution_timezone="UTC",
    description="Once a day before office hours: what the sensor may have missed while it was off.",
)
LONGEST_WAIT = 600.0  # seconds that files at rest wait for others; a file that never rests must not hold up the rest
UNFINISHED = (
    dg.DagsterRunStatus.QUEUED,
    dg.DagsterRunStatus.NOT_STARTED,
    dg.DagsterRunStatus.STARTING,
    dg.DagsterRunStatus.STARTED,
)


@dg.sensor(job=EVERYTHING, name="new_texts", minimum_interval_seconds=30)
def new_texts(context: dg.SensorEvaluationContext, settings: Settings) -> dg.SensorResult | dg.SkipReason:
    """Run once per change of the folder: texts added, changed or removed."""
    return watch(context, settings, now=time.time())


def watch(context: dg.SensorEvaluationContext, settings: Settings, now: float) -> dg.SensorResult | dg.SkipReason:
    """One look at the folder at a moment, in seconds since the epoch."""
    try:
        inbox = look_into(settings.sources_path, now=now)
    except InputError as error:
        return dg.SkipReason(str(error))
    cursor = json.loads(context.cursor) if context.cursor else {}
    waiting_since = cursor.get("waiting_since", now)
    if inbox.moving and now - waiting_since < LONGEST_WAIT:
        context.update_cursor(json.dumps({**cursor, "waiting_since": waiting_since}))
        return dg.SkipReason(f"still being written: {', '.join(inbox.moving[:5])}; {len(inbox.moving)} in all")
    is_empty = not inbox.resting and "digest" not in cursor
    if is_empty or inbox.digest == cursor.get("digest"):
        context.update_cursor(json.dumps({key: cursor[key] for key in cursor if key == "digest"}))
        return dg.SkipReason(f"nothing changed in {settings.sources}: {inbox.resting} texts")
    if context.instance.get_runs_count(dg.RunsFilter(job_name=EVERYTHING.name, statuses=list(UNFINISHED))):
        return dg.SkipReason("a run is under way; what changed is read by the next one")
    return dg.SensorResult(
        run_requests=[dg.RunRequest(tags={"communique/texts": str(inbox.resting)})],
        cursor=json.dumps({"digest": inbox.digest}),
    )
