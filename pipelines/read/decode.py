"""From bytes to text: the encoding of a file, what is no text at all, and the line ends."""

from typing import Final

from pipelines.read.latin import LATIN, likeliest_latin
from pipelines.read.limits import SAMPLE
from schemas.errors import InputError

BYTE_ORDER_MARKS: Final = (  # the longer first: UTF-32's little-endian mark begins with UTF-16's
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
SIGNATURES: Final = {  # what binary files open with that are given a text's name
    b"%PDF-": "a PDF file; save its text as .txt",
    b"PK\x03\x04": "a zip archive or office document; name it .zip, or save its text as .txt",
    b"\x1f\x8b": "gzip data; let its name end in .gz",
    b"\x28\xb5\x2f\xfd": "zstd data; let its name end in .zst",
    b"PAR1": "a Parquet file; name it .parquet",
    b"\xd0\xcf\x11\xe0": "an old office document; save its text as .txt",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"{\\rtf": "a rich text file; save its text as .txt",
}
LEGACY: Final = (  # encodings that texts are still found in; without a list, look-alikes of old machines win
    "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "iso8859_2", "iso8859_5", "gb18030",
    "big5", "shift_jis", "euc_jp", "euc_kr",
)  # fmt: skip


def decode(content: bytes, name: str) -> str:
    """Decode by the byte-order mark, else as UTF-8, else as the encoding that fits best; line ends become `\\n`.

    Raises `InputError` for bytes that are no text: NUL bytes, or no encoding that fits.
    """
    return _decode(content, name).replace("\r\n", "\n").replace("\r", "\n")


def marked_encoding(content: bytes) -> tuple[bytes, str] | None:
    """The byte-order mark that opens the content, and the encoding it stands for."""
    return next((pair for pair in BYTE_ORDER_MARKS if content.startswith(pair[0])), None)


def check_signature(content: bytes, name: str) -> None:
    """Raise `InputError` where the content is that of a binary file."""
    for signature, meaning in SIGNATURES.items():
        if content.startswith(signature):
            raise InputError(f"{name}: its name is that of a text, but it holds {meaning}")
    if b"\0" in content:
        raise InputError(f"{name}: byte {content.index(0)} is NUL, so this is no text; give a text file in UTF-8")


def guess_encoding(content: bytes) -> str | None:
    """The older encoding that fits the content best, `None` where none does."""
    from charset_normalizer import from_bytes

    best = from_bytes(content[:SAMPLE], cp_isolation=list(LEGACY)).best()
    if best is not None and best.encoding in LATIN:
        return likeliest_latin(content)
    return best.encoding if best else None


def _decode(content: bytes, name: str) -> str:
    mark = marked_encoding(content)
    if mark:
        try:
            return content[len(mark[0]) :].decode(mark[1])
        except UnicodeDecodeError as error:
            raise InputError(
                f"{name}: opens with the mark of {mark[1]}, but byte {error.start} is not; save it as UTF-8"
            ) from error
    check_signature(content, name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_older(content, name, error)


def _decode_older(content: bytes, name: str, error: UnicodeDecodeError) -> str:
    if not content[: error.start].isascii():
        raise InputError(
            f"{name}: mixed encodings: UTF-8 until byte {error.start} (0x{content[error.start]:02x}), which is not; "
            "save the whole file as UTF-8"
        ) from error
    encoding = guess_encoding(content)
    if encoding is None:
        raise InputError(f"{name}: byte {error.start} is not UTF-8 and no encoding fits; save it as UTF-8") from error
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as misfit:
        raise InputError(
            f"{name}: neither UTF-8 (byte {error.start}) nor {encoding} (byte {misfit.start}); save it as UTF-8"
        ) from misfit
