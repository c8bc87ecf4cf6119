"""Redacted copies: what they still show leads to the root that item.json froze, and what they hide is hidden."""
import hashlib
import re
import struct
import zlib

MASK = re.compile(r"⟦已遮盖⟧|[^\s*⟦⟧]{0,4}\*{4,20}[^\s*⟦⟧]{0,4}")
HARMLESS = {b"sRGB", b"pHYs", b"tEXt", b"tIME"}


class No(Exception):
    """The proof does not hold."""


def need(holds):
    if not holds:
        raise No


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def split(size):
    return 1 << ((size - 1).bit_length() - 1)


def root_below(seed, contents):
    """Root of the subtree that one seed opens; `contents` are leaves without prefix and seed."""
    if len(contents) == 1:
        return sha256(b"\0", seed, contents[0])
    left = split(len(contents))
    return sha256(
        b"\1",
        root_below(sha256(b"\2", seed), contents[:left]),
        root_below(sha256(b"\3", seed), contents[left:]),
    )


def root_of(nodes, contents):
    """Root of the whole tree; every node must be one subtree of it."""
    waiting = list(reversed(nodes))

    def fold(low, count):
        need(waiting and waiting[-1]["n"] <= count)
        if waiting[-1]["n"] == count:
            node = waiting.pop()
            if "hash" in node:
                return bytes.fromhex(node["hash"])
            return root_below(bytes.fromhex(node["seed"]), contents[low : low + count])
        left = split(count)
        return sha256(b"\1", fold(low, left), fold(low + left, count - left))

    root = fold(0, len(contents))
    need(not waiting)
    return root


def proves_text(copy, root, proof):
    contents, at, running = [], 0, False
    need(proof["of"] == "segments" and len(proof["nodes"]) <= root["n"])
    for node in proof["nodes"]:
        need(len(contents) + node["n"] <= root["n"])
        if "seed" in node:
            need(len(node["lengths"]) == node["n"])
            for length in node["lengths"]:
                contents.append(copy[at : at + length])
                at += length
        else:
            try:
                mask = copy[at : at + node["shown"]].decode("utf-8")
            except UnicodeDecodeError:
                raise No from None
            at += node["shown"]
            need(mask == "" if running else MASK.fullmatch(mask))
            contents += [b""] * node["n"]
        running = "hash" in node
    need(at == len(copy) and len(contents) == root["n"])
    need(root_of(proof["nodes"], contents).hex() == root["root"])


def read_png(data):
    """(width, height, rows of RGB bytes): 8-bit RGB or RGBA, opaque, not interlaced, nothing that changes how it looks."""
    need(data[:8] == b"\x89PNG\r\n\x1a\n")
    chunks, at = [], 8
    while True:
        need(at + 12 <= len(data))
        (size,) = struct.unpack_from(">I", data, at)
        kind = data[at + 4 : at + 8]
        need(at + 12 + size <= len(data))
        chunks.append((kind, data[at + 8 : at + 8 + size]))
        at += 12 + size
        if kind == b"IEND":
            break
    need(at == len(data) and chunks[0][0] == b"IHDR" and len(chunks[0][1]) == 13)
    need(all(kind in HARMLESS or kind in (b"IDAT", b"IEND") for kind, _ in chunks[1:]))
    width, height, depth, colour, packing, kind, interlace = struct.unpack(">IIBBBBB", chunks[0][1])
    need((depth, packing, kind, interlace) == (8, 0, 0, 0) and colour in (2, 6) and 0 < width * height <= 1 << 26)
    step = 3 if colour == 2 else 4
    stride = width * step
    stream = zlib.decompressobj()
    try:
        raw = stream.decompress(b"".join(part for kind, part in chunks if kind == b"IDAT"), height * (stride + 1) + 1)
    except zlib.error:
        raise No from None
    need(len(raw) == height * (stride + 1) and stream.eof and not stream.unused_data)
    rows, above = [], bytes(stride)
    for start in range(0, len(raw), stride + 1):
        above = unfiltered(raw[start], bytearray(raw[start + 1 : start + 1 + stride]), above, step)
        need(step == 3 or set(above[3::4]) == {255})
        rows.append(above if step == 3 else bytes(b for i, b in enumerate(above) if i % 4 != 3))
    return width, height, rows


def unfiltered(kind, row, above, step):
    need(kind <= 4)
    for i in range(len(row)):
        left = row[i - step] if i >= step else 0
        corner = above[i - step] if i >= step else 0
        if kind == 4:
            guess = left + above[i] - corner
            row[i] = (row[i] + min((left, above[i], corner), key=lambda value: abs(guess - value))) & 255
        elif kind:
            row[i] = (row[i] + (0, left, above[i], (left + above[i]) // 2)[kind]) & 255
    return bytes(row)


def proves_picture(copy, root, rects, proof):
    need(proof["of"] == "tiles" and root["alg"] == "tiles-seeded-rgb-rfc6962" and len(rects) <= 10_000)
    width, height, rows = read_png(copy)
    need((width, height) == (root["w"], root["h"]))
    size, contents, hidden = root["tile"], [], []
    for y in range(0, height, size):
        for x in range(0, width, size):
            w, h = min(size, width - x), min(size, height - y)
            pixels = b"".join(row[3 * x : 3 * (x + w)] for row in rows[y : y + h])
            covered = any(rx < x + w and rx + rw > x and ry < y + h and ry + rh > y for rx, ry, rw, rh in rects)
            need(not covered or not any(pixels))
            contents.append(struct.pack(">IIII", x, y, w, h) + pixels)
            hidden.append(covered)
    need(len(proof["nodes"]) <= len(hidden))
    at = 0
    for node in proof["nodes"]:
        need(at + node["n"] <= len(hidden) and all(one == ("hash" in node) for one in hidden[at : at + node["n"]]))
        at += node["n"]
    need(at == len(hidden) and root_of(proof["nodes"], contents).hex() == root["root"])


def check_copies(path, files, item, redaction):
    """(broken, doubts)"""
    broken, doubts = [], []
    for entry in redaction["replaced"]:
        copy, proof = files.get(entry["by"]), entry["proof"]
        if copy is None:
            continue
        if proof is None:
            doubts.append("copy-unproven:" + path + entry["by"])
            continue
        picture = proof["of"] == "tiles"
        roots = item["tiles"] if picture else item.get("texts", [])
        root = next((one for one in roots if one["file"] == entry["file"]), None)
        try:
            need(root is not None and (entry["rects"] is not None) == picture)
            if picture:
                proves_picture(copy, root, entry["rects"], proof)
            else:
                proves_text(copy, root, proof)
        except No:
            broken.append("copy-differs:" + path + entry["by"])
    return broken, doubts
