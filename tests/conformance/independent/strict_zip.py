"""A zip read by the rules of docs/bundle-format.md, section 1: nothing may hide, nothing may be said twice."""
import re
import struct
import zlib

TOTAL = 1 << 30
ENTRIES = 65_000
PER_BYTE = 1032
PART = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
NAME = re.compile(rf"{PART}(?:/{PART})*")
DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.I)


def is_safe(name):
    if len(name) > 120 or ".." in name or not NAME.fullmatch(name):
        return False
    return not any(DEVICE.fullmatch(step) for step in name.split("/"))


def printable(raw):
    return "".join(chr(b) if 0x21 <= b <= 0x7E else "?" for b in raw)[:120]


def unpack(method, raw, size):
    """The data, or None where they are not exactly `size` bytes."""
    if method == 0:
        return raw if len(raw) == size else None
    if method != 8 or size > PER_BYTE * len(raw):
        return None
    stream = zlib.decompressobj(-15)
    try:
        data = stream.decompress(raw, size + 1)
    except zlib.error:
        return None
    return data if len(data) == size and stream.eof and not stream.unused_data else None


def read_zip(data):
    """(files by name, broken rules), or None where there is no end record."""
    last = len(data) - 22
    end = data.rfind(b"PK\5\6", max(0, last - 0xFFFF), last + 4) if last >= 0 else -1
    if end < 0:
        return None
    broken = []
    disk, first_disk, here, count, length, start, comment = struct.unpack_from("<HHHHIIH", data, end + 4)
    if end != len(data) - 22 or comment:
        broken.append("zip-trailing-data")
    if disk or first_disk or here != count:
        broken.append("zip-several-disks")
    shift = end - length - start
    if shift:
        broken.append("zip-hidden-data")
    entries, more = read_directory(data, end - length, end, count, shift)
    broken += more
    if len(entries) > ENTRIES or sum(size for _, _, _, _, size in entries) > TOTAL:
        return {}, [*broken, "zip-too-large"]
    files = {}
    for name, method, crc, raw, size in entries:
        unpacked = unpack(method, raw, size)
        if unpacked is None or zlib.crc32(unpacked) != crc:
            broken.append("zip-entry-damaged:" + name)
        else:
            files[name] = unpacked
    return files, broken


def read_directory(data, at, end, count, shift):
    entries, broken, seen, expected = [], [], set(), 0
    begin = at
    for _ in range(count):
        if at < 0 or at + 46 > end or data[at : at + 4] != b"PK\1\2":
            return entries, [*broken, "zip-directory-malformed"]
        (_, _, flags, method, _, _, crc, packed, size, name_length, extra, comment, _, _, attributes, offset) = (
            struct.unpack_from("<HHHHHHIIIHHHHHII", data, at + 4)
        )
        name = data[at + 46 : at + 46 + name_length]
        at += 46 + name_length + extra + comment
        if at > end:
            return entries, [*broken, "zip-directory-malformed"]
        mode = attributes >> 16
        plain_type = mode & 0o170000 in (0, 0o100000) and not mode & 0o7000 and not attributes & 0x18
        if flags & ~0x800 or method not in (0, 8) or extra or comment or not plain_type:
            broken.append("zip-entry-not-plain:" + printable(name))
        if offset != expected:
            broken.append("zip-hidden-data")
        local = offset + shift
        stop = None
        if offset >= expected and 0 <= local <= len(data) - 30:
            head = struct.unpack_from("<4sHHHHHIIIHH", data, local)
            body = local + 30 + head[9]
            same = (head[0], head[2], head[3], head[6], head[7], head[8]) == (b"PK\3\4", flags, method, crc, packed, size)
            if same and head[10] == 0 and data[local + 30 : body] == name and body + packed <= len(data):
                stop = body + packed
        if stop is None:
            broken.append("zip-headers-differ:" + printable(name))
            continue
        expected = stop - shift
        text = name.decode("latin-1")
        if not is_safe(text):
            broken.append("zip-unsafe-name:" + printable(name))
        elif text.lower() in seen:
            broken.append("zip-name-twice:" + text)
        else:
            seen.add(text.lower())
            entries.append((text, method, crc, data[stop - packed : stop], size))
    if at != end or expected != begin - shift:
        broken.append("zip-hidden-data")
    return entries, broken
