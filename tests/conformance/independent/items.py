"""Items: commitments, disclosures, redactions, and whether case.json says the same of them."""
import base64
import hashlib
import re

from .bag import base64url
from .copies import check_copies
from .shapes import CLAIMED, DISCLOSURES, ITEM, NOTHING_REDACTED, REDACTION, SALTS, milliseconds
from .strict_json import array, read_file, read_line, string

OWN = {"item.json", "salts.json", "disclosures.json", "facts.json", "redaction.json"}
ABSENT = ("withheld", "replaced", "elsewhere")


def told_size(size):
    """Sizes are rounded up: the first form of this format told them exactly."""
    step = max(256, 2 ** (max(size, 1).bit_length() - 1 - 4))
    return max(1, -(-size // step)) * step


def folders(bag):
    """Files of each item by folder and name."""
    out = {}
    for path, data in bag.files.items():
        match = re.fullmatch(r"data/items/([^/]+)/(.+)", path)
        if match:
            out.setdefault(match[1], {})[match[2]] = data
    return dict(sorted(out.items()))


def text_of(files, name):
    try:
        return files[name].decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None


def read_item(files):
    return read_file(text_of(files, "item.json"), ITEM)


def read_redaction(files):
    """None where it is here and cannot be read."""
    return read_file(text_of(files, "redaction.json"), REDACTION) if "redaction.json" in files else NOTHING_REDACTED


def check_item(folder, files, recorded):
    """(broken, doubts) about the content of one item; `recorded` is item id to digest."""
    path = f"data/items/{folder}/"
    item, salts, redaction = read_item(files), read_file(text_of(files, "salts.json"), SALTS), read_redaction(files)
    parts = {"item": item, "salts": salts, "redaction": redaction}
    malformed = [f"{name}-malformed:{folder}" for name, value in parts.items() if value is None]
    if malformed:
        return malformed, []
    broken = []
    if recorded.get(item["id"]) != hashlib.sha256(files["item.json"]).hexdigest():
        broken.append("item-differs-from-record:" + item["id"])
    originals = {file["name"]: file for file in item["files"]}
    absences = [entry["file"] for name in ABSENT for entry in redaction[name]]
    copies = [entry["by"] for entry in redaction["replaced"]]
    for name in salts:
        if name not in originals or name not in files:
            broken.append(f"salt-of-absent-file:{path}{name}")
    for file in item["files"]:
        name = file["name"]
        if name not in files:
            if name not in absences:
                broken.append(f"file-not-named:{path}{name}")
            continue
        salted = bytes.fromhex(salts.get(name, "")) + files[name]
        if name not in salts or file["bytes"] not in (len(files[name]), told_size(len(files[name]))) or hashlib.sha256(salted).hexdigest() != file["commit"]:
            broken.append(f"commitment-differs:{path}{name}")
    for name in files:
        if name not in OWN and name not in originals and name not in copies:
            broken.append(f"file-unexplained:{path}{name}")
    for name in copies:
        if name in originals or name in OWN or name not in files:
            broken.append(f"copy-missing:{path}{name}")
    for names in (absences, copies):
        broken += [f"redaction-names-twice:{path}{name}" for name in set(names) if names.count(name) > 1]
    for name in set(absences):
        if name not in originals:
            broken.append(f"redaction-of-unknown-file:{path}{name}")
        elif name in files:
            broken.append(f"file-here-though-withheld:{path}{name}")
    more, doubts = check_copies(path, files, item, redaction)
    return broken + more + check_disclosures(path, files, item, redaction), doubts


def check_disclosures(path, files, item, redaction):
    disclosures = read_file(text_of(files, "disclosures.json"), DISCLOSURES)
    if disclosures is None:
        return ["disclosures-malformed:" + path]
    broken, left = [], set(item["_sd"])
    for name, disclosure in disclosures.items():
        digest = base64url(hashlib.sha256(disclosure.encode()).digest())
        if digest not in left or not opens(disclosure, name):
            broken.append(f"disclosure-differs:{path}{name}")
        left.discard(digest)
    named = {entry["name"] for entry in redaction["fields"]}
    broken += [f"field-here-though-withheld:{path}{name}" for name in named if name in disclosures]
    if len(item["_sd"]) != len(disclosures) + len(named):
        broken.append("field-not-named:" + path)
    return broken


def opens(disclosure, name):
    """Whether it is base64url of `[salt, name, value]` for this field, with a value that the field can have."""
    try:
        data = base64.urlsafe_b64decode(disclosure + "=" * (-len(disclosure) % 4))
        text = data.decode("utf-8")
    except ValueError:
        return False
    if base64url(data) != disclosure or name not in CLAIMED:
        return False
    value = read_line(text, lambda value: isinstance(value, list) and len(value) == 3)
    if value is None:
        return False
    return string(r"[A-Za-z0-9_-]{22,}")(value[0]) and value[1] == name and CLAIMED[name](value[2])


def check_listed(parts, case, log):
    """Items against case.json and log, over all parts at hand; parts by number."""
    broken, doubts, found = [], [], set()
    listed = {f"{entry['no']:04}": entry for entry in case["items"]}
    records, numbers = {}, {}
    for record in log.records:
        body = record["body"]
        if record["type"] == "item":
            records.setdefault(body["id"], record)
        if record["type"] == "assign" and body["case"] == case["case"]["id"]:
            numbers[body["item"]] = body["case_seq"]
    for number, bag in parts.items():
        for folder, files in folders(bag).items():
            item = read_item(files)
            if item is None:
                broken.append("item-malformed:" + folder)
                continue
            name, entry = item["id"], listed.get(folder)
            found.add(name)
            if entry is None or entry["id"] != name:
                broken.append("item-not-in-case:" + name)
            elif [entry[key] for key in ("kind", "method", "grade", "captured_at")] != [
                item[key] for key in ("kind", "method", "grade", "captured_at")
            ] or entry["case_seq"] != numbers.get(name):
                broken.append("case-item-differs:" + name)
            if entry is not None and number not in entry["parts"]:
                broken.append("item-in-other-part:" + name)
            record = records.get(name)
            if record is None:
                broken.append("item-not-in-log:" + name)
                continue
            if hashlib.sha256(files["item.json"]).hexdigest() != record["body"]["item_sha256"]:
                broken.append("item-differs:" + name)
            if milliseconds(item["captured_at"]) > milliseconds(record["at"]) + 2000:
                doubts.append("captured-after-record:" + name)
    for entry in case["items"]:
        if entry["id"] not in found and all(part in parts for part in entry["parts"]):
            broken.append("item-missing:" + entry["id"])
    return broken + check_elsewhere(parts, case), doubts


def check_elsewhere(parts, case):
    broken = []
    in_parts = {number: folders(bag) for number, bag in parts.items()}
    for number, found in in_parts.items():
        for entry in case["items"]:
            folder = f"{entry['no']:04}"
            redaction = read_redaction(found.get(folder, {})) or NOTHING_REDACTED
            for other in redaction["elsewhere"]:
                planned = other["part"] != number and other["part"] in entry["parts"]
                there = in_parts.get(other["part"])
                if not planned or (there is not None and not answers(there.get(folder, {}), other["file"])):
                    broken.append(f"elsewhere-differs:{folder}/{other['file']}")
    return broken


def answers(files, name):
    redaction = read_redaction(files) or NOTHING_REDACTED
    return name in files or any(entry["file"] == name for key in ("withheld", "replaced") for entry in redaction[key])
