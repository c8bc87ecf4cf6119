"""The JSON of a bundle, as docs/bundle-format.md describes it."""
import datetime
import re

from .strict_json import array, boolean, either, literal, mapping, nullable, record, string, whole

HEX = string(r"[0-9a-f]{64}")
MOMENT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z"
LOCKER = string(r"[A-Za-z0-9_-]{16}")
THUMBPRINT = string(r"[A-Za-z0-9_-]{43}")
ITEM_ID = string(r"it_[0-9A-HJKMNP-TV-Z]{26}")
CASE_ID = string(r"cs_[0-9a-z]{20}")
ANCHOR = string(r"cp-[0-9]{6,15}")
COUNT = whole(0)
POSITIVE = whole(1)


def milliseconds(text):
    """Epoch ms of a moment, None where it never was."""
    try:
        moment = datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=datetime.timezone.utc)
    except ValueError:
        return None
    return (moment - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)) // datetime.timedelta(milliseconds=1)


def moment(value):
    return isinstance(value, str) and bool(re.fullmatch(MOMENT, value)) and milliseconds(value) is not None


BODIES = {
    "genesis": record(alg=literal("rfc9162-sha256"), software=string(), key_spki_sha256=HEX),
    "item": record(id=ITEM_ID, item_sha256=HEX),
    "assign": record(item=ITEM_ID, case=CASE_ID, case_seq=POSITIVE),
    "tombstone": record(
        target_seq=COUNT,
        target_leaf=HEX,
        scope=literal("files", "record+files"),
        reason=literal("undo", "erase"),
        retained=string(),
    ),
    "export": record(bag=string(), case=CASE_ID, case_items=COUNT, items=array(ITEM_ID)),
    "key": record(old_spki=string(), new_spki=string(), new_key=THUMBPRINT, sig_by_old=string()),
    "restore": record(backup_size=COUNT, backup_root=HEX, known_size=nullable(COUNT), known_root=nullable(HEX)),
    "merge": record(locker=LOCKER, size=COUNT, root=HEX),
    "anchor": record(size=COUNT, checkpoint_sha256=HEX, tokens=mapping(HEX)),
}


def log_record(value):
    header = record(
        v=literal(1),
        locker=LOCKER,
        seq=COUNT,
        prevRoot=HEX,
        type=literal(*BODIES),
        at=moment,
        mono=COUNT,
        session=string(r"[0-9a-z]{12}"),
        key=THUMBPRINT,
        salt=string(r"[A-Za-z0-9_-]{22,}"),
        body=lambda body: True,
    )
    return header(value) and BODIES[value["type"]](value["body"])


PROOFS = record(
    v=literal(1),
    alg=literal("rfc9162-sha256"),
    locker=string(),
    inclusion=array(record(seq=COUNT, leaf=HEX, anchor=ANCHOR, size=COUNT, path=array(HEX))),
    lower=array(record(seq=COUNT, anchor=ANCHOR, anchor_seq=COUNT, size=COUNT, path=array(HEX))),
    consistency=array(record(**{"from": ANCHOR, "to": ANCHOR, "path": array(HEX)})),
)

KIND = literal(
    "product", "checkout", "payment", "order", "orders", "chat", "redeem", "terms", "page", "recording", "window", "file", "note"
)
METHOD = literal("pixel", "stitched", "rendered", "mhtml", "dom", "text", "frame", "import")
GRADE = literal("page", "window", "supplied", "other")
FILE_KIND = literal(
    "screenshot", "fullpage", "rendered", "text", "dom", "snapshot", "transcript", "mhtml", "note", "file",
    "frame", "recording", "chunks", "seekable",
)

ITEM = record(
    v=literal(1),
    id=ITEM_ID,
    kind=KIND,
    method=METHOD,
    grade=GRADE,
    captured_at=moment,
    tz_offset_min=whole(),
    mono_ms=whole(),
    session=string(),
    viewport=nullable(record(w=whole(), h=whole(), scroll_x=whole(), scroll_y=whole(), dpr_milli=whole())),
    page=nullable(record(w=whole(), h=whole())),
    stitch=nullable(array(record(y=whole(), h=whole()))),
    files=array(
        record(
            name=string(r"[1-9][0-9]{0,2}-[a-z]+(\.[a-z0-9]+){1,2}"),
            kind=FILE_KIND,
            mime=string(),
            bytes=whole(),
            commit=HEX,
        )
    ),
    tiles=array(
        record(
            file=string(),
            alg=literal("tiles-seeded-rgb-rfc6962", "tile64-rgb-rfc6962"),
            w=whole(),
            h=whole(),
            tile=literal(16, 32, 64),
            root=HEX,
        )
    ),
    texts=array(record(file=string(), alg=literal("segments-seeded-rfc6962"), n=POSITIVE, root=HEX)),
    _optional=("texts",),
    http=literal(None),
    environment=record(
        ext_version=string(),
        ext_build_sha256=HEX,
        browser=string(),
        os=string(),
        languages=array(string()),
        timezone=string(),
        incognito=boolean,
        online=boolean,
        proxy_control=string(),
        tsa_skew_ms=nullable(whole()),
        reload_before_capture=boolean,
        not_checkable=array(string()),
        incidents=array(string()),
    ),
    _sd_alg=literal("sha-256"),
    _sd=array(THUMBPRINT),
)

SALTS = mapping(HEX)
DISCLOSURES = mapping(string(r"[A-Za-z0-9_-]+"))
TEXT = nullable(string())
CLAIMED = {
    "title": string(),
    "url": TEXT,
    "final_url": TEXT,
    "referrer": TEXT,
    "selection": TEXT,
    "frames": array(record(url=string(), reachable=boolean)),
    "file_names": array(string()),
    "file_modified": array(TEXT),
    "surface": literal("window", "monitor", "browser", "tab", "unknown"),
}
RECT = lambda value: isinstance(value, list) and len(value) == 4 and all(type(one) is int for one in value)
SHOWN = {"n": POSITIVE, "seed": HEX}
HIDDEN = {"n": POSITIVE, "hash": HEX}
PROOF = either(
    record(of=literal("tiles"), nodes=array(either(record(**SHOWN), record(**HIDDEN)))),
    record(
        of=literal("segments"),
        nodes=array(either(record(**SHOWN, lengths=array(COUNT)), record(**HIDDEN, shown=COUNT))),
    ),
)
REDACTION = record(
    v=literal(1),
    withheld=array(
        record(
            file=string(),
            reason=literal(
                "full-copy", "secret-without-box", "picture-not-maskable", "secret-in-binary", "film", "secret-left"
            ),
        )
    ),
    replaced=array(record(file=string(), by=string(), rects=nullable(array(RECT)), proof=nullable(PROOF))),
    fields=array(record(name=string(), reason=literal("secret"))),
    notes=array(record(file=string(), note=literal("unsearched-image", "unsearched-file"))),
    elsewhere=array(record(file=string(), part=whole())),
)
NOTHING_REDACTED = {"v": 1, "withheld": [], "replaced": [], "fields": [], "notes": [], "elsewhere": []}

CASE_FILE = record(
    v=literal(1),
    bag=string(),
    part=record(n=POSITIVE, of=POSITIVE),
    audience=literal("merchant", "platform", "payment", "authority", "community", "self"),
    reviewed=nullable(boolean),
    _optional=("reviewed",),
    created=string(),
    software=string(),
    locker=string(),
    key=string(),
    case=record(
        _open=True,
        id=CASE_ID,
        createdAt=string(),
        updatedAt=string(),
        shopHost=TEXT,
        orderNo=TEXT,
        product=TEXT,
        merchant=TEXT,
        amount=nullable(record(_open=True, value=string(), currency=string())),
        intake=nullable(
            record(_open=True, where=string(), when=string(), amount=string(), shopReachable=literal("yes", "no", "unknown"))
        ),
    ),
    items=array(
        record(
            no=POSITIVE,
            id=string(),
            case_seq=POSITIVE,
            kind=KIND,
            method=METHOD,
            grade=GRADE,
            captured_at=string(),
            parts=array(POSITIVE),
        )
    ),
)
