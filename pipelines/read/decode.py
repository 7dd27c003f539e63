"""From bytes to text: the encoding of a file, and the line ends."""

from charset_normalizer import from_bytes

from schemas.errors import InputError

BYTE_ORDER_MARKS = (  # the longer first: UTF-32's little-endian mark begins with UTF-16's
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
LEGACY = (  # encodings that texts are still found in; without a list, look-alikes of old machines win
    "cp1252",
    "cp1251",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "koi8_r",
    "iso8859_2",
    "iso8859_5",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
)
SAMPLE = 64 * 1024  # bytes that are enough to guess an encoding by


def decode(content: bytes, name: str) -> str:
    """Decode by the byte-order mark, else as UTF-8, else as the encoding that fits best; line ends become `\\n`.

    Raises `InputError` for bytes that are no text: NUL bytes, or no encoding that fits.
    """
    return _decode(content, name).replace("\r\n", "\n").replace("\r", "\n")


def _decode(content: bytes, name: str) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise InputError(
                    f"{name}: opens with the mark of {encoding}, but byte {error.start} is not; save it as UTF-8"
                ) from error
    if b"\0" in content:
        raise InputError(f"{name}: byte {content.index(0)} is NUL, so this is no text; give a text file in UTF-8")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess(content, name, error)


def _guess(content: bytes, name: str, error: UnicodeDecodeError) -> str:
    best = from_bytes(content[:SAMPLE], cp_isolation=list(LEGACY)).best()
    if best is None:
        raise InputError(f"{name}: byte {error.start} is not UTF-8 and no encoding fits; save it as UTF-8") from error
    try:
        return content.decode(best.encoding)
    except UnicodeDecodeError as misfit:
        raise InputError(
            f"{name}: neither UTF-8 (byte {error.start}) nor {best.encoding} (byte {misfit.start}); save it as UTF-8"
        ) from misfit
