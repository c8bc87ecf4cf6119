"""The bag: which files belong, what their manifests say, who sealed it."""
import base64
import hashlib
import os
import re
import subprocess
import tempfile

from .shapes import CASE_FILE
from .strict_json import read_file

REQUIRED = {
    "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "public-key.pem", "README-FIRST.txt",
    "index.html", "data/case.json", "data/index.csv", "data/chain/records.jsonl", "data/chain/proofs.json",
}
SEAL = "seal/tagmanifest-sha256.txt.sig"
SEAL_TOKEN = re.compile(r"seal/tagmanifest-sha256\.txt\.[a-z0-9-]{1,20}\.tsr")
CHECKPOINT = re.compile(r"data/chain/anchors/cp-0*([1-9][0-9]*)\.txt")
ANCHOR_TOKEN = re.compile(r"(data/chain/anchors/cp-0*([1-9][0-9]*))\.[a-z0-9-]{1,20}\.tsr")
ALLOWED = re.compile(
    r"seal/tagmanifest-sha256\.txt\.sig|data/complaints/[0-9]+-[a-z0-9-]+\.txt|data/items/[0-9]{4,}/[a-z0-9.-]+"
    r"|data/chain/anchors/cp-[0-9]{6,}\.txt"
)
RUNS = re.compile(
    r".*\.(?:x?html?|xht|shtml|mhtm|svgz?|xml|xslt?|[cm]?js|jse|vb[se]?|ws[fh]?|hta|ps[12]|psm1|bat|cmd|com|exe|scr|pif|msi|msix"
    r"|dll|cpl|reg|lnk|url|jar|sh|bash|command|app|apk|dmg|pkg|desktop|docm|xlsm|pptm)",
    re.I,
)
INFO = [
    "Source-Organization", "External-Identifier", "Internal-Sender-Identifier", "Bag-Software-Agent", "Bagging-Date", "Payload-Oxum",
]
SPKI = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")


class Bag:
    """The files of one zip by their path below the top folder."""

    def __init__(self, entries, broken):
        self.zip_broken = broken
        tops = {name.split("/", 1)[0] if "/" in name else None for name in entries}
        self.top = tops.pop() if len(tops) == 1 and "bagit.txt" not in entries else None
        self.files = {name[len(self.top) + 1 :]: data for name, data in entries.items()} if self.top else dict(entries)
        self.case = read_file(self.text("data/case.json"), CASE_FILE)
        self.sent = None

    def text(self, path):
        try:
            return self.files[path].decode("utf-8")
        except (KeyError, UnicodeDecodeError):
            return None

    def info(self, label):
        for line in (self.text("bag-info.txt") or "").split("\n"):
            if line.startswith(label + ": "):
                return line[len(label) + 2 :]
        return None


def manifest(text):
    """Digest by path, or None where a line is not exactly what it should be."""
    if not text or not text.endswith("\n"):
        return None
    listed = {}
    for line in text[:-1].split("\n"):
        match = re.fullmatch(r"([0-9a-f]{64})  ([!-~]+)", line)
        if not match or match[2] in listed:
            return None
        listed[match[2]] = match[1]
    return listed


def manifests(bag):
    """(name, digests or None, paths that it should list)."""
    payload = {path for path in bag.files if path.startswith("data/")}
    tags = {path for path in bag.files if not path.startswith(("data/", "seal/")) and path != "tagmanifest-sha256.txt"}
    for name, paths in (("manifest-sha256.txt", payload), ("tagmanifest-sha256.txt", tags)):
        yield name, manifest(bag.text(name)), paths


def is_info(text):
    lines = (text or "").split("\n")
    labels = [match[1] if (match := re.fullmatch(r"([A-Za-z-]+): [^\r]*", line)) else "" for line in lines]
    return labels in (INFO + [""], [*INFO, "Bag-Group-Identifier", "Bag-Count", ""])


def is_active(html):
    """Whether a report would run or load anything."""
    if html is None or html.startswith("\ufeff") or "\0" in html:
        return True
    if re.search(r"@import|url\(\s*[\"']?(?!data:image/)", html, re.I):
        return True
    for tag in re.findall(r"<[^>]*>?", html):
        if re.match(r"<(?:script|i?frame|frameset|object|embed|applet|portal|form|base|link|svg|math|audio|video|source|template)\b", tag, re.I):
            return True
        if re.match(r"<meta\b.*http-equiv\s*=\s*[\"']?\s*refresh", tag, re.I | re.S) or re.search(r"[\s\"'/]on[a-z]+\s*=", tag, re.I):
            return True
        for value in re.findall(
            r"[\s\"'/](?:src|href|srcset|action|formaction|background|poster|ping|data)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]*)", tag, re.I
        ):
            if not re.fullmatch(
                r"[\"'](?:#[\w-]*|data:image/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]*|[A-Za-z0-9](?:[A-Za-z0-9._/-]|&#47;)*)[\"']", value, re.A
            ):
                return True
    return False


def container(bag):
    broken = list(bag.zip_broken)
    if bag.top is None:
        broken.append("bag-several-folders")
    elif bag.case:
        part, count = bag.case["part"]["n"], bag.case["part"]["of"]
        if bag.top != bag.case["bag"] + (f"-{part}of{count}" if count > 1 else ""):
            broken.append("bag-folder-name")
    if bag.text("bagit.txt") != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        broken.append("bag-declaration")
    broken += ["bag-file-missing:" + path for path in sorted(REQUIRED - bag.files.keys())]
    for path in bag.files:
        token = SEAL_TOKEN.fullmatch(path) or ANCHOR_TOKEN.fullmatch(path)
        if path not in REQUIRED and not token and (not ALLOWED.fullmatch(path) or RUNS.fullmatch(path)):
            broken.append("bag-file-unexpected:" + path)
    if "index.html" in bag.files and is_active(bag.text("index.html")):
        broken.append("bag-file-active:index.html")
    if "bag-info.txt" in bag.files and not is_info(bag.text("bag-info.txt")):
        broken.append("bag-info-malformed")
    for name, listed, paths in manifests(bag):
        if listed is None:
            broken.append("manifest-malformed:" + name)
            continue
        broken += ["file-unlisted:" + path for path in sorted(paths - listed.keys())]
        broken += ["file-missing:" + path for path in sorted(listed.keys() - paths)]
    payload = [data for path, data in bag.files.items() if path.startswith("data/")]
    if bag.info("Payload-Oxum") != f"{sum(map(len, payload))}.{len(payload)}":
        broken.append("bag-oxum")
    return broken, []


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def thumbprint(spki):
    """RFC 7638, None for anything but an uncompressed P-256 point in its one spelling."""
    if len(spki) != 91 or not spki.startswith(SPKI):
        return None
    x, y = base64url(spki[27:59]), base64url(spki[59:])
    return base64url(hashlib.sha256(f'{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}'.encode()).digest())


def pem(spki):
    text = base64.b64encode(spki).decode()
    lines = [text[at : at + 64] for at in range(0, len(text), 64)]
    return "-----BEGIN PUBLIC KEY-----\n" + "\n".join(lines) + "\n-----END PUBLIC KEY-----\n"


def enclosed_key(bag):
    """SPKI bytes, None where public-key.pem is anything but one block as we write it."""
    text = bag.text("public-key.pem") or ""
    try:
        spki = base64.b64decode("".join(text.split("\n")[1:-2]), validate=True)
    except ValueError:
        return None
    return spki if pem(spki) == text else None


def der_signature(r, s):
    def number(value):
        raw = value.to_bytes(max(1, (value.bit_length() + 8) // 8), "big")
        return bytes([2, len(raw)]) + raw

    body = number(r) + number(s)
    return bytes([0x30, len(body)]) + body


def is_der_signature(data):
    """The one DER spelling of two numbers of at most 32 bytes."""
    if len(data) < 8 or data[0] != 0x30 or data[1] != len(data) - 2 or data[2] != 2 or len(data) < 6 + data[3]:
        return False
    r, rest = data[4 : 4 + data[3]], data[4 + data[3] :]
    s = rest[2:]
    numbers = int.from_bytes(r, "big"), int.from_bytes(s, "big")
    return max(numbers) < 1 << 256 and der_signature(*numbers) == data


def verifies(spki, signature, data):
    """ECDSA P-256 with SHA-256, the signature in DER."""
    if not is_der_signature(signature):
        return False
    with tempfile.TemporaryDirectory() as folder:
        path = lambda name: os.path.join(folder, name)
        for name, content in (("key", pem(spki).encode()), ("sig", signature), ("data", data)):
            with open(path(name), "wb") as out:
                out.write(content)
        command = ["openssl", "dgst", "-sha256", "-verify", path("key"), "-signature", path("sig"), path("data")]
        return subprocess.run(command, capture_output=True).returncode == 0
