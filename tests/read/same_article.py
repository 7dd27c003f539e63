"""One short article in every format that is read, made when it is asked for."""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq

TITLE = "Envoys meet in Riga"
DATE = date(2024, 11, 20)
URL = "https://news.example/2024/riga"
FIRST = "The envoys of both countries met in Riga on Tuesday and talked about the transit of goods for two hours."
SECOND = "They agreed to meet again next month, the foreign ministry said in a statement on Wednesday."
BODY = f"{FIRST}\n\n{SECOND}"
TEXT = f"{TITLE}\n\n{BODY}"
RECORD = {"id": "r1", "headline": TITLE, "date": "2024-11-20", "lang": "en-GB", "url": URL, "body": BODY}

PAGE = f"""<!doctype html><html lang="en"><head><title>{TITLE} - News</title>
<meta property="og:title" content="{TITLE}">
<meta property="article:published_time" content="2024-11-20T10:00:00Z"><link rel="canonical" href="{URL}"></head>
<body><nav><a href="/">Home</a></nav><article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></article>
<script>alert("x")</script></body></html>"""
MARKUP = f"<p>{FIRST}</p><script>alert(1)</script><p>{SECOND}</p>"
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The News</title>
<language>en-us</language><item><title>{TITLE}</title><link>{URL}</link><guid>r1</guid>
<pubDate>Wed, 20 Nov 2024 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[{MARKUP}]]></content:encoded></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The News</title><entry><title>{TITLE}</title>
<link rel="self" href="https://news.example/feed"/><link rel="alternate" href="{URL}"/><id>r1</id>
<updated>2024-11-21T00:00:00Z</updated><published>2024-11-20T10:00:00Z</published><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>{FIRST}</p><p>{SECOND}</p></div></content></entry></feed>"""
MARKDOWN = f"---\ntitle: {TITLE}\ndate: 2024-11-20\nlang: en\nurl: {URL}\n---\n\n{BODY}\n"


def table(delimiter: str = ",") -> bytes:
    """The article as the one row of a table."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([list(RECORD), list(RECORD.values())])
    return text.getvalue().encode()


def parquet() -> bytes:
    """The article as the one row of a Parquet file, its date a date."""
    stream = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([{**RECORD, "date": DATE, "views": 3}]), stream)
    return stream.getvalue()


def warc() -> bytes:
    """A crawl of the page, of a picture and of a redirect."""
    page = PAGE.encode()
    image = b"\x89PNG"
    responses = [
        (URL, f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(page)}", page),
        (URL + ".png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 4", image),
        (URL + "/", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\nContent-Length: 0", b""),
    ]
    archive = b""
    for number, (url, head, content) in enumerate(responses):
        http = head.encode() + b"\r\n\r\n" + content
        archive += (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-12-01T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{number}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        ).encode() + (http + b"\r\n\r\n")
    return archive


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip archive of files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def zstd(content: bytes) -> bytes:
    """Content as a zstd file."""
    return pa.compress(content, codec="zstd", asbytes=True)  # type: ignore[no-any-return]


FORMATS: dict[str, Callable[[], bytes]] = {
    "a.txt": lambda: f"date 2024-11-20\n{TEXT}\n".encode(),
    "a.md": MARKDOWN.encode,
    "a.html": PAGE.encode,
    "a.jsonl": lambda: json.dumps(RECORD).encode() + b"\n",
    "array.json": lambda: json.dumps([RECORD]).encode(),
    "object.json": lambda: json.dumps(RECORD).encode(),
    "wrapped.json": lambda: json.dumps({"total": 1, "articles": [RECORD]}).encode(),
    "rendered.json": lambda: json.dumps(
        {"date": "2024-11-20T10:00:00", "link": URL, "title": {"rendered": TITLE}, "content": {"rendered": MARKUP}}
    ).encode(),
    "a.csv": table,
    "semicolons.csv": lambda: table(";"),
    "a.tsv": lambda: table("\t"),
    "a.parquet": parquet,
    "a.rss": RSS.encode,
    "a.atom": ATOM.encode,
    "a.xml": RSS.encode,
    "a.warc": warc,
}
PACKED: dict[str, Callable[[bytes], bytes]] = {"": bytes, ".gz": gzip.compress, ".zst": zstd}
