#!/usr/bin/env python3
"""Second, independent verifier of CardProof bundles: Python 3.8 or later and the openssl command, nothing else, no network.

Written from docs/bundle-format.md, not from the other verifier. Several files are the parts of one export.

  verify.py BUNDLE.zip ... [--thumbprint RFC7638] [--tsa-root FILE ...]
  verify.py --batch FILE      JSON: [{"files": [...], "thumbprint": null, "roots": [...]}], one line of JSON for each
"""
import argparse
import hashlib
import json
import multiprocessing
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from independent import bag as bags  # noqa: E402
from independent import items, log as logs  # noqa: E402
from independent.strict_zip import read_zip  # noqa: E402
from independent.tokens import brought_token, check_token  # noqa: E402

CLAIMS = ("container", "content", "signature", "identity", "time", "history")


def claim(broken, doubts):
    state = "contradicted" if broken else "not-proven" if doubts else "proven"
    return {"state": state, "reasons": list(dict.fromkeys([*broken, *doubts]))[:100]}


def check_content(bag, log):
    broken, doubts = [], []
    for name, listed, paths in bags.manifests(bag):
        if listed is None:
            broken.append("manifest-malformed:" + name)
            continue
        broken += ["file-unlisted:" + path for path in sorted(paths - listed.keys())]
        for path, digest in listed.items():
            if path not in paths:
                broken.append("file-missing:" + path)
            elif hashlib.sha256(bag.files[path]).hexdigest() != digest:
                broken.append("digest-differs:" + path)
    named = set()
    for record in log.readable:
        if record["type"] != "anchor":
            continue
        stem = f"data/chain/anchors/cp-{record['body']['size']:06}"
        wanted = {f"{stem}.{name}.tsr": ("token", digest) for name, digest in record["body"]["tokens"].items()}
        named.update(wanted)
        for path, (what, digest) in {f"{stem}.txt": ("checkpoint", record["body"]["checkpoint_sha256"]), **wanted}.items():
            if path not in bag.files:
                broken.append(f"anchored-{what}-missing:{path}")
            elif hashlib.sha256(bag.files[path]).hexdigest() != digest:
                broken.append(f"anchored-{what}-differs:{path}")
    for path in bag.files:
        if path.startswith("data/chain/anchors/") and path.endswith(".tsr") and path not in named:
            broken.append("token-not-named:" + path)
    recorded = {one["body"]["id"]: one["body"]["item_sha256"] for one in log.readable if one["type"] == "item"}
    for folder, files in items.folders(bag).items():
        more, further = items.check_item(folder, files, recorded)
        broken += more
        doubts += further
    return broken, doubts


def check_signature(bag, log):
    """(broken, doubts, thumbprint)"""
    broken, doubts = [], []
    spki = bags.enclosed_key(bag)
    thumbprint = bags.thumbprint(spki) if spki else None
    if "public-key.pem" not in bag.files:
        doubts.append("key-missing")
    elif thumbprint is None:
        broken.append("key-malformed")
    seal, sealed = bag.files.get(bags.SEAL), bag.files.get("tagmanifest-sha256.txt")
    if seal is None or sealed is None:
        doubts.append("seal-missing")
    elif thumbprint and not bags.verifies(spki, seal, sealed):
        broken.append("seal-differs")
    if thumbprint:
        if log.last is None:
            doubts.append("log-missing")
        elif log.last["key"] != thumbprint:
            broken.append("key-differs-from-log")
        first = log.readable[0] if log.readable else None
        if first and first["type"] == "genesis" and first["key"] == thumbprint:
            if first["body"]["key_spki_sha256"] != hashlib.sha256(spki).hexdigest():
                broken.append("genesis-key-differs")
        if bag.info("Internal-Sender-Identifier") != thumbprint:
            broken.append("sender-differs")
    return broken, doubts, thumbprint


def check_identity(thumbprint, expected):
    if expected is None:
        return [], ["no-thumbprint-given"]
    if thumbprint is None:
        return [], ["key-missing"]
    return ([], []) if thumbprint == expected else (["thumbprint-differs"], [])


def find_tokens(bag, roots):
    """(path, checkpoint size or None for the seal, state, reason, epoch ms, SHA-256)"""
    found = []
    for path, token in bag.files.items():
        anchor = bags.ANCHOR_TOKEN.fullmatch(path)
        if not anchor and not bags.SEAL_TOKEN.fullmatch(path):
            continue
        stamped = bag.files.get(anchor[1] + ".txt" if anchor else "tagmanifest-sha256.txt")
        result = check_token(token, stamped, roots) if stamped is not None else ("broken", "token-for-nothing", None)
        found.append((path, int(anchor[2]) if anchor else None, *result, hashlib.sha256(token).hexdigest()))
    return found


def find_beside(zipped, bag, brought, roots):
    """Tokens that were handed over beside the bundle, for the zip, its tag manifest or a checkpoint."""
    stampable = [(None, zipped)]
    for path, data in bag.files.items():
        checkpoint = bags.CHECKPOINT.fullmatch(path)
        if checkpoint or path == "tagmanifest-sha256.txt":
            stampable.append((int(checkpoint[1]) if checkpoint else None, data))
    found = []
    for name, token, imprint in brought:
        for anchor, data in stampable:
            if hashlib.sha256(data).digest() == imprint:
                found.append((name, anchor, *check_token(token, data, roots), hashlib.sha256(token).hexdigest()))
                break
    return found


def check_time(tokens, log):
    if not tokens:
        return [], ["no-token"]
    broken = [f"{reason}:{path}" for path, _, state, reason, _, _ in tokens if state == "broken"]
    doubts = [f"{reason}:{path}" for path, _, state, reason, _, _ in tokens if state == "untrusted"]
    stamped = {}
    for _, anchor, state, _, when, _ in tokens:
        if state == "proven":
            stamped.setdefault(anchor, []).append(when)
    if None not in stamped:
        doubts.append("seal-without-token")
    if not log.readable:
        doubts.append("log-missing")
    anchors = [record["body"]["size"] for record in log.readable if record["type"] == "anchor"]
    doubts += [f"anchor-without-token:{size}" for size in anchors if size not in stamped]
    for anchor in [None, *anchors]:
        times = stamped.get(anchor, [0])
        if max(times) - min(times) > 600_000:
            doubts.append(f"authorities-disagree:{anchor or 'seal'}")
    return broken, doubts


def same_export(one, other):
    whole = lambda case: {**case, "part": case["part"]["of"]}
    chain = lambda bag: {path: data for path, data in bag.files.items() if path.startswith("data/chain/")}
    return other.case is not None and whole(one.case) == whole(other.case) and chain(one) == chain(other)


def check_parts(own, others, log):
    held = {}
    for bag in [own, *others]:
        if not same_export(own, bag):
            log.broken.append("part-of-other-export")
            continue
        number, count = bag.case["part"]["n"], bag.case["part"]["of"]
        wanted = (f"{number} of {count}", bag.case["bag"]) if count > 1 else (None, None)
        if number > count or (bag.info("Bag-Count"), bag.info("Bag-Group-Identifier")) != wanted:
            log.broken.append(f"part-number:{number}of{count}")
        if bag.info("External-Identifier") != bag.case["case"]["id"] or bag.info("Internal-Sender-Identifier") != bag.case["key"]:
            log.broken.append("case-differs")
        if number in held:
            log.broken.append(f"part-twice:{number}")
        held.setdefault(number, bag)
    missing = [number for number in range(1, min(own.case["part"]["of"], 10_000) + 1) if number not in held]
    if missing:
        log.doubts.append("parts-missing:" + ",".join(map(str, missing)))
    return held


def check_history(bag, others, log, tokens):
    broken, doubts = log.broken, log.doubts
    if log.whole:
        logs.check_proofs(log)
        logs.check_keys(log)
        logs.check_clock(log)
        logs.check_bounds(log, [(anchor, digest, when) for _, anchor, state, _, when, digest in tokens if state == "proven"])
        logs.check_items_of_log(log)
        case = bag.case
        if case is None:
            broken.append("case-unreadable")
        else:
            if case["locker"] != log.records[0]["locker"]:
                broken.append("case-of-other-locker")
            logs.check_case_numbers(log, case["case"]["id"])
            export = logs.check_exports(log, case["case"]["id"], case["bag"])
            if export and export["body"]["items"] != [entry["id"] for entry in case["items"]]:
                broken.append("items-differ-from-export")
            held = check_parts(bag, others, log)
            more, further = items.check_listed(held, case, log)
            broken += more
            doubts += further
    broken += logs.unsigned_key_changes(log.readable)
    return broken, doubts


def verdict(name, zipped, bag, others, expected, roots, brought):
    if bag is None:
        unknown = {"state": "not-proven", "reasons": ["not-readable"]}
        return {"file": name, "claims": {**dict.fromkeys(CLAIMS, unknown), "container": claim(["not-a-zip"], [])}}
    log = logs.Log(bag)
    tokens = find_tokens(bag, roots) + find_beside(zipped, bag, brought, roots)
    broken, doubts, thumbprint = check_signature(bag, log)
    claims = {
        "container": claim(*bags.container(bag)),
        "content": claim(*check_content(bag, log)),
        "signature": claim(broken, doubts),
        "identity": claim(*check_identity(thumbprint, expected)),
        "time": claim(*check_time(tokens, log)),
        "history": claim(*check_history(bag, others, log, tokens)),
    }
    used = [path for path, *_ in tokens if any(path == name for name, *_ in brought)]
    return {"file": name, "claims": claims, "thumbprint": thumbprint, "tokens": used}


def content_of(name):
    with open(name, "rb") as source:
        return source.read()


def verify(files, expected, roots, brought=()):
    """brought: (name, whole TimeStampResp, SHA-256 of what it is for)"""
    zips = [content_of(name) for name in files]
    entries = [read_zip(zipped) for zipped in zips]
    found = [bags.Bag(*one) if one else None for one in entries]
    pem = "".join(open(root, encoding="ascii").read() for root in roots)
    return [
        verdict(name, zips[i], bag, [other for j, other in enumerate(found) if other and j != i], expected, pem, brought)
        for i, (name, bag) in enumerate(zip(files, found))
    ]


def verify_job(job):
    brought = [(name, *brought_token(content_of(name))) for name in job.get("tokens", [])]
    return verify(job["files"], job["thumbprint"], job["roots"], brought)


def joined(words):
    """A fingerprint may begin with a hyphen, which argparse would take for an option."""
    out = []
    for word in words:
        if out and out[-1] == "--thumbprint":
            out[-1] += "=" + word
        else:
            out.append(word)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--thumbprint")
    parser.add_argument("--tsa-root", action="append", default=[])
    parser.add_argument("--token", action="append", default=[])
    parser.add_argument("--batch")
    options = parser.parse_args(joined(sys.argv[1:]))
    if options.batch:
        with open(options.batch, encoding="utf-8") as source:
            jobs = json.load(source)
        with multiprocessing.Pool() as workers:
            for verdicts in workers.imap(verify_job, jobs, chunksize=4):
                print(json.dumps(verdicts), flush=True)
        return 0
    if not options.files:
        parser.print_usage(sys.stderr)
        return 2
    try:
        brought = [(name, *brought_token(content_of(name))) for name in options.token]
        verdicts = verify(options.files, options.thumbprint, options.tsa_root, brought)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    for one in verdicts:
        print(json.dumps(one, ensure_ascii=False))
    if any(one["claims"]["container"]["reasons"] == ["not-a-zip"] for one in verdicts):
        return 2
    unused = [name for name, *_ in brought if not any(name in one.get("tokens", []) for one in verdicts)]
    if unused:
        print("token-other-file: " + ", ".join(unused), file=sys.stderr)
        return 2
    return 1 if any(one["state"] == "contradicted" for found in verdicts for one in found["claims"].values()) else 0


if __name__ == "__main__":
    sys.exit(main())
