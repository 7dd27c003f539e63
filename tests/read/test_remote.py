"""Remote addresses, against a local S3-compatible server; nothing leaves the machine."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from same_article import DATE, FORMATS, PACKED, TITLE, zipped

from pipelines.read.registry import read
from pipelines.read.source import Source
from schemas.errors import InputError


@pytest.fixture(scope="module")
def bucket() -> Iterator[str]:
    """A bucket with news in it."""
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        patch.setenv("AWS_ACCESS_KEY_ID", "test")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "test")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        client = boto3.client("s3")
        client.create_bucket(Bucket="news")
        files = {
            "2024/a.jsonl.gz": PACKED[".gz"](FORMATS["a.jsonl"]()),
            "2024/a.parquet": FORMATS["a.parquet"](),
            "2024/in/a.zip": zipped({"a.md": FORMATS["a.md"]()}),
            "2024/in/.hidden.txt": b"no",
            "2025/a.html": FORMATS["a.html"](),
            "2025/a.warc.gz": PACKED[".gz"](FORMATS["a.warc"]()),
        }
        for key, content in files.items():
            client.put_object(Bucket="news", Key=key, Body=content, ACL="public-read")
        yield "s3://news"
    server.stop()


FOUND = {
    "2024": ["2024/a.jsonl.gz#r1", "2024/a.parquet#r1", "2024/in/a.zip/a.md"],
    "2025/a.html": ["2025/a.html"],
    "2025/*.warc.gz": ["2025/a.warc.gz#urn:uuid:00000000-0000-0000-0000-000000000000"],
    "*/a.html": ["2025/a.html"],
}


@pytest.mark.parametrize("path", FOUND)
def test_folders_files_and_globs_of_a_bucket(bucket: str, path: str) -> None:
    found = list(read([f"{bucket}/{path}"]))
    assert [item.name for item in found if isinstance(item, Source)] == [f"{bucket}/{name}" for name in FOUND[path]]
    assert all(isinstance(item, Source) and (item.title, item.published_on) == (TITLE, DATE) for item in found)


def test_an_address_that_was_made_a_path(bucket: str) -> None:
    assert len(list(read([Path(f"{bucket}/2024")]))) == 3


@pytest.mark.parametrize("path", ["none", "none/*.txt"])
def test_an_address_where_nothing_is(bucket: str, path: str) -> None:
    with pytest.raises(InputError, match="no file there"):
        list(read([f"{bucket}/{path}"]))


def test_a_bucket_that_is_not_there(bucket: str) -> None:
    with pytest.raises(InputError, match=r"s3://none/a: (cannot be listed|no file there)"):
        list(read([bucket.replace("news", "none") + "/a"]))


def test_a_page_as_served(bucket: str) -> None:
    address = f"{os.environ['AWS_ENDPOINT_URL']}/news/2025/a.html"
    (source,) = read([address])
    assert isinstance(source, Source)
    assert (source.name, source.title) == (address, TITLE)
