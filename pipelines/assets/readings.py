"""The assets before the warehouse: the folder of texts, and the rows read from it, staged beside the warehouse file."""

import dagster as dg

from pipelines.extract.engine import ENGINE_VERSION
from pipelines.run import Progress, read_and_stage
from pipelines.settings import Settings
from schemas.errors import InputError

GROUP = "reading"
TEXTS = dg.AssetSpec(
    "texts",
    group_name=GROUP,
    kinds={"file"},
    description="The folder of texts, in any format with a reader. COMMUNIQUE_SOURCES names it; the sensor watches it.",
)
PATIENCE = dg.RetryPolicy(max_retries=3, delay=5, backoff=dg.Backoff.EXPONENTIAL, jitter=dg.Jitter.PLUS_MINUS)
"""For what passes by itself: another run that writes, a network folder that is away for a moment."""
DOCUMENTS_PER_MESSAGE = 1000


@dg.asset(
    deps=[TEXTS],
    group_name=GROUP,
    kinds={"python", "parquet"},
    code_version=ENGINE_VERSION,
    retry_policy=PATIENCE,
    description="Every text parsed, read and validated: the rows of each document, staged as Parquet. Only what is new "
    "or changed since the last run is read; a changed rule or vocabulary reads everything anew.",
)
def readings(context: dg.AssetExecutionContext, settings: Settings) -> dg.MaterializeResult[None]:
    """Read what is new, and say how much there was."""

    def tell(progress: Progress) -> None:
        if progress.done % DOCUMENTS_PER_MESSAGE == 0:
            context.log.info(f"{progress.done:,} texts looked at")

    try:
        report = read_and_stage(
            [settings.sources_path], settings.warehouse_path, on_progress=tell, workers=settings.workers
        )
    except InputError as error:  # trying again would not help
        raise dg.Failure(str(error), allow_retries=False) from error
    return dg.MaterializeResult(
        metadata={
            "documents_read": report.read,
            "documents_known": report.known,
            "documents_refused": report.refused,
            "rows_staged": sum(report.rows.values()),
            "engine_version": ENGINE_VERSION,
            "sources": dg.MetadataValue.path(str(settings.sources_path.resolve())),
        }
    )
