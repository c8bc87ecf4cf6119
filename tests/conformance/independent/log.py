"""The log: records, Merkle proofs (RFC 9162) and what they say about the case."""
import base64
import hashlib
import re

from .bag import base64url, der_signature, thumbprint, verifies
from .shapes import PROOFS, log_record, milliseconds
from .strict_json import read_file, read_line

RECORDS = "data/chain/records.jsonl"
LONGEST_RECORD = 1 << 20
TOLERANCE = 2000


def leaf_hash(line):
    return hashlib.sha256(b"\0" + line.encode()).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def split(size):
    return 1 << ((size - 1).bit_length() - 1)


def root_from(leaf, index, size, path):
    """The root that an audit path leads to; ValueError where the path has another length."""
    if size == 1:
        if path:
            raise ValueError("path too long")
        return leaf
    if not path:
        raise ValueError("path too short")
    left = split(size)
    if index < left:
        return node_hash(root_from(leaf, index, left, path[:-1]), path[-1])
    return node_hash(path[-1], root_from(leaf, index - left, size - left, path[:-1]))


def is_included(leaf, index, size, path, root):
    try:
        return 0 <= index < size and root_from(leaf, index, size, path) == root
    except ValueError:
        return False


def roots_from(old, new, path, known):
    """(root of the older tree, root of the newer) by a consistency proof; `known` is the older root while it is a whole subtree."""
    if old == new:
        if known is not None:
            if path:
                raise ValueError("path too long")
            return known, known
        if len(path) != 1:
            raise ValueError("path")
        return path[0], path[0]
    if not path:
        raise ValueError("path too short")
    left = split(new)
    if old <= left:
        older, newer = roots_from(old, left, path[:-1], known)
        return older, node_hash(newer, path[-1])
    older, newer = roots_from(old - left, new - left, path[:-1], None)
    return node_hash(path[-1], older), node_hash(path[-1], newer)


def is_consistent(old, new, path, old_root, new_root):
    if old > new:
        return False
    if old == 0:
        return not path and old_root == hashlib.sha256(b"").digest()
    try:
        return roots_from(old, new, path, old_root) == (old_root, new_root)
    except ValueError:
        return False


def lines_of(bag):
    text = bag.text(RECORDS) or ""
    return (text[:-1] if text.endswith("\n") else text).split("\n")


def read_record(line):
    return None if len(line) > LONGEST_RECORD else read_line(line, log_record)


class Log:
    """What can be read of the log; `whole` is False where it cannot be judged further."""

    def __init__(self, bag):
        self.broken, self.doubts = [], []
        lines = lines_of(bag)
        parsed = [read_record(line) for line in lines]
        self.readable = [record for record in parsed if record]
        self.last = parsed[-1]
        self.records, self.leaves = [], {}
        self.checkpoints, self.proofs = {}, None
        self.whole = False
        if RECORDS not in bag.files:
            self.doubts.append("log-missing")
            return
        text = bag.text(RECORDS)
        if text is None:
            self.broken.append("log-missing")
            return
        self.read_records(text, lines, parsed)
        self.read_checkpoints(bag)
        self.proofs = read_file(bag.text("data/chain/proofs.json"), PROOFS)
        if self.proofs is None:
            self.broken.append("proofs-unreadable")
        self.whole = not self.broken

    def read_records(self, text, lines, parsed):
        if not text.endswith("\n"):
            self.broken.append("records-cut")
        self.broken += [f"record-malformed:line {i + 1}" for i, record in enumerate(parsed) if not record]
        if self.broken:
            return
        before = -1
        for record in parsed:
            if record["seq"] <= before:
                self.broken.append(f"record-order:{record['seq']}")
            if record["locker"] != parsed[0]["locker"]:
                self.broken.append(f"record-of-other-locker:{record['seq']}")
            before = record["seq"]
        first = parsed[0]
        if first["type"] != "genesis" or first["seq"] != 0 or first["prevRoot"] != hashlib.sha256(b"").hexdigest():
            self.broken.append("genesis-missing")
        self.records = parsed
        self.leaves = {record["seq"]: leaf_hash(line) for record, line in zip(parsed, lines)}

    def read_checkpoints(self, bag):
        for path in bag.files:
            name = re.fullmatch(r"data/chain/anchors/(.+)\.txt", path)
            if not name:
                continue
            match = re.fullmatch(
                r"evidence-locker/([A-Za-z0-9_-]{16})\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n", bag.text(path) or ""
            )
            root = base64.b64decode(match[3]) if match else b""
            if match and base64.b64encode(root).decode() == match[3] and name[1] == f"cp-{int(match[2]):06}":
                self.checkpoints[int(match[2])] = (match[1], root)
            else:
                self.broken.append("checkpoint-malformed:" + name[1])
        if not self.checkpoints:
            self.broken.append("checkpoint-missing")

    def of_type(self, kind):
        return [record for record in self.records if record["type"] == kind]


def check_proofs(log):
    broken = log.broken
    locker = log.records[0]["locker"]
    if log.proofs["locker"] != locker:
        broken.append("proofs-of-other-locker")
    sizes = sorted(log.checkpoints)
    broken += [f"checkpoint-of-other-locker:{size}" for size in sizes if log.checkpoints[size][0] != locker]
    newest = sizes[-1]
    proven = set()
    for proof in log.proofs["inclusion"]:
        seq, path = proof["seq"], [bytes.fromhex(step) for step in proof["path"]]
        leaf = log.leaves.get(seq)
        fits = leaf and proof["anchor"] == f"cp-{newest:06}" and proof["size"] == newest and proof["leaf"] == leaf.hex()
        if seq in proven or not fits or not is_included(leaf, seq, newest, path, log.checkpoints[newest][1]):
            broken.append(f"inclusion-fails:{seq}")
        proven.add(seq)
    broken += [f"inclusion-missing:{seq}" for seq in log.leaves if seq not in proven]
    joints = {(one["from"], one["to"]): one["path"] for one in log.proofs["consistency"]}
    for old, new in zip(sizes, sizes[1:]):
        path = joints.get((f"cp-{old:06}", f"cp-{new:06}"))
        if path is None:
            broken.append(f"consistency-missing:{new}")
        elif not is_consistent(old, new, [bytes.fromhex(step) for step in path], log.checkpoints[old][1], log.checkpoints[new][1]):
            broken.append(f"consistency-fails:{new}")
    check_previous_roots(log)
    check_lower_bounds(log)


def check_previous_roots(log):
    """Where the tree before a record is known: right after a checkpoint, and as long as no record is left out."""
    whole, leaves = [], 0
    for record in log.records:
        seq = record["seq"]
        known = None
        if leaves == seq:
            known = hashlib.sha256(b"").digest() if not whole else None
            for _, root in reversed(whole):
                known = root if known is None else node_hash(root, known)
        elif seq in log.checkpoints:
            known = log.checkpoints[seq][1]
        if known is not None and known.hex() != record["prevRoot"]:
            log.broken.append(f"prev-root-differs:{seq}")
        if leaves == seq:
            whole.append((1, log.leaves[seq]))
            leaves += 1
            while len(whole) > 1 and whole[-1][0] == whole[-2][0]:
                (width, right), (_, left) = whole.pop(), whole.pop()
                whole.append((2 * width, node_hash(left, right)))


def check_lower_bounds(log):
    by_seq = {record["seq"]: record for record in log.records}
    claimed = {}
    for proof in log.proofs["lower"]:
        if proof["seq"] in claimed:
            log.broken.append("lower-bound-fails:twice")
        claimed[proof["seq"]] = proof["anchor_seq"]
        record, anchor = by_seq.get(proof["seq"]), by_seq.get(proof["anchor_seq"])
        path = [bytes.fromhex(step) for step in proof["path"]]
        fits = record and anchor and anchor["type"] == "anchor" and proof["anchor"] == f"cp-{anchor['body']['size']:06}"
        if not fits or proof["size"] != proof["seq"] or not is_included(
            log.leaves[proof["anchor_seq"]], proof["anchor_seq"], proof["size"], path, bytes.fromhex(record["prevRoot"])
        ):
            log.broken.append(f"lower-bound-fails:{proof['seq']}")
    latest = None
    for record in log.records:
        if record["type"] == "anchor":
            latest = record["seq"]
            if record["body"]["size"] > latest:
                log.broken.append(f"anchor-before-checkpoint:{latest}")
        if record["type"] == "item" and latest is not None and claimed.get(record["seq"]) != latest:
            log.broken.append(f"lower-bound-missing:{record['seq']}")


def decoded(text):
    if not re.fullmatch(r"[A-Za-z0-9_-]+", text) or len(text) % 4 == 1:
        return None
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def unsigned_key_changes(records):
    """Changes of the key that the key before did not sign."""
    out = []
    for record in records:
        if record["type"] != "key":
            continue
        body = record["body"]
        old, new, signature = (decoded(body[name]) for name in ("old_spki", "new_spki", "sig_by_old"))
        words = f"cardproof/key/1\n{record['locker']}\n{body['new_key']}\n".encode()
        names = old and new and thumbprint(old) == record["key"] and thumbprint(new) == body["new_key"]
        if not names or not signature or len(signature) != 64:
            out.append(f"key-change-unsigned:{record['seq']}")
            continue
        numbers = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
        if not verifies(old, der_signature(*numbers), words):
            out.append(f"key-change-unsigned:{record['seq']}")
    return out


def check_keys(log):
    key = log.records[0]["key"]
    for record in log.records:
        if record["type"] == "restore":
            key = record["key"]
            log.doubts.append(f"log-restored:{record['seq']}")
        if record["key"] != key:
            log.broken.append(f"key-changed:{record['seq']}")
        if record["type"] == "key":
            key = record["body"]["new_key"]


def check_clock(log):
    latest, last_of = None, {}
    for record in log.records:
        at, mono = milliseconds(record["at"]), record["mono"]
        if latest is not None and at < latest:
            log.doubts.append(f"clock-went-back:{record['seq']}")
        latest = at if latest is None else max(latest, at)
        if record["session"] in last_of:
            before_at, before_mono = last_of[record["session"]]
            if mono < before_mono or at - before_at < mono - before_mono - TOLERANCE:
                log.doubts.append(f"clock-set-back:{record['seq']}")
        last_of[record["session"]] = (at, mono)


def check_bounds(log, tokens):
    """`tokens`: (anchor size or None for the seal, SHA-256 of the token, epoch ms) of proven ones."""
    first, known = {}, {}
    for anchor, digest, when in tokens:
        first[anchor] = min(when, first.get(anchor, when))
        known[anchor, digest] = when
    sizes = sorted(size for size in first if size is not None)
    knew = {}
    for record in log.of_type("anchor"):
        times = [known[key] for digest in record["body"]["tokens"].values() if (key := (record["body"]["size"], digest)) in known]
        if times:
            knew[record["seq"]] = max(times)
    lower = {proof["seq"]: knew.get(proof["anchor_seq"]) for proof in log.proofs["lower"]}
    for record in log.records:
        seq, at = record["seq"], milliseconds(record["at"])
        after = lower.get(seq)
        before = first.get(next((size for size in sizes if size > seq), None))
        if after is not None and before is not None and after > before:
            log.broken.append(f"bounds-cross:{seq}")
        elif after is not None and at < after - TOLERANCE:
            log.doubts.append(f"before-its-bound:{seq}")
        elif before is not None and at > before + TOLERANCE:
            log.doubts.append(f"after-its-bound:{seq}")


def check_items_of_log(log):
    broken, seq_of = log.broken, {}
    by_seq = {record["seq"]: record for record in log.records}
    for record in log.of_type("item"):
        if record["body"]["id"] in seq_of:
            broken.append("item-twice:" + record["body"]["id"])
        seq_of[record["body"]["id"]] = record["seq"]
    erased = 0
    for record in log.of_type("tombstone"):
        body, seq = record["body"], record["seq"]
        target = by_seq.get(body["target_seq"])
        if body["target_seq"] >= seq:
            broken.append(f"tombstone-before-target:{seq}")
        elif target is None and body["scope"] == "record+files":
            erased += 1
        elif target is None or target["type"] != "item" or log.leaves[target["seq"]].hex() != body["target_leaf"]:
            broken.append(f"tombstone-differs:{seq}")
    unknown = set()
    for record in log.of_type("assign"):
        item = record["body"]["item"]
        if item not in seq_of:
            unknown.add(item)
        elif seq_of[item] > record["seq"]:
            broken.append(f"assigned-before-item:{record['seq']}")
    if len(unknown) > erased:
        broken += ["item-record-missing:" + item for item in sorted(unknown)]


def check_case_numbers(log, case):
    expected = 1
    for record in log.of_type("assign"):
        body = record["body"]
        if body["case"] != case:
            continue
        if body["case_seq"] > expected:
            log.broken.append(f"case-gap:{expected}-{body['case_seq'] - 1}")
        if body["case_seq"] < expected:
            log.broken.append(f"case-number-reused:{record['seq']}")
        expected = max(expected, body["case_seq"]) + 1


def check_exports(log, case, bag_name):
    """The export record that this bundle is."""
    live, id_at, own = {}, {}, None
    for record in log.records:
        body, seq = record["body"], record["seq"]
        if record["type"] == "item":
            id_at[seq] = body["id"]
        elif record["type"] == "tombstone":
            live.pop(id_at.get(body["target_seq"]), None)
        elif record["type"] == "assign":
            if body["case"] == case:
                live[body["item"]] = True
            else:
                live.pop(body["item"], None)
        elif record["type"] == "export":
            if body["case"] != case:
                log.broken.append(f"export-of-other-case:{seq}")
            if body["case_items"] != len(live):
                log.broken.append(f"export-count:{seq}")
            if any(item not in live for item in body["items"]):
                log.broken.append(f"export-item-not-in-case:{seq}")
            if body["bag"] == bag_name:
                own = record
                log.doubts += ["item-left-out:" + item for item in live if item not in set(body["items"])]
    if own is None:
        log.broken.append("export-missing")
    return own
