"""RFC 3161 tokens: openssl checks signature and chain, we check what it lets pass."""
import base64
import datetime
import hashlib
import os
import re
import subprocess
import tempfile

from .der import NotDer, oid, parse

LARGEST = 65_536
SIGNED_DATA = "1.2.840.113549.1.7.2"
TST_INFO = "1.2.840.113549.1.9.16.1.4"
SHA2 = {
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}
STRONG = re.compile(r"1\.2\.840\.(113549\.1\.1\.1[0-3]?|10045\.4\.3\.[2-4])")
STRONG_CERTIFICATE = re.compile(r"1\.2\.840\.(113549\.1\.1\.1[0-3]|10045\.4\.3\.[2-4])")
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


class Wrong(Exception):
    """A token that contradicts itself or its file; args[0] is the reason."""


def need(holds, reason="token-malformed"):
    if not holds:
        raise Wrong(reason)


def moment(node):
    """Epoch ms of a UTCTime or GeneralizedTime in UTC."""
    text = node.content.decode("ascii", "replace")
    if node.tag == 0x17:
        match = re.fullmatch(r"([0-9]{2})([0-9]{10})Z", text)
        need(match)
        year = int(match[1]) + (2000 if int(match[1]) < 50 else 1900)
        text = f"{year}{match[2]}Z"
    match = re.fullmatch(r"([0-9]{14})(?:\.([0-9]{1,9}))?Z", text)
    need(match and node.tag in (0x17, 0x18))
    try:
        when = datetime.datetime.strptime(match[1], "%Y%m%d%H%M%S").replace(tzinfo=datetime.timezone.utc)
    except ValueError:
        raise Wrong("token-malformed") from None
    return (when - EPOCH) // datetime.timedelta(milliseconds=1) + int(((match[2] or "") + "000")[:3])


class Certificate:
    def __init__(self, node):
        self.der = node.raw
        body = node[0]
        fields = body.children[1:] if body[0].tag == 0xA0 else body.children
        serial, _, issuer, validity = fields[:4]
        self.serial, self.issuer = serial.raw, issuer.raw
        self.subject = fields[4].raw
        self.since, self.until = moment(validity[0]), moment(validity[1])
        self.signed_by = oid(node[1][0])
        self.extensions = {}
        for field in fields:
            if field.tag == 0xA3:
                for extension in field[0].children:
                    critical = extension[1].tag == 1 and extension[1].content == b"\xff"
                    self.extensions[oid(extension[0])] = (critical, extension.children[-1].content)

    def usages(self):
        """(critical, purposes) of the extended key usage."""
        critical, value = self.extensions.get("2.5.29.37", (False, b"\x30\x00"))
        return critical, [oid(one) for one in parse(value).children]


def tst_info(data):
    info = parse(data)
    need(info.tag == 0x30 and len(info.children) >= 5)
    need(info[0].raw == b"\x02\x01\x01")
    need(info[2].tag == 0x30 and info[3].tag == 2 and info[4].tag == 0x18)
    need(all(rest.tag != 0xA1 for rest in info.children[5:]))
    return info


def attribute(attributes, kind):
    """The one value of an attribute; None where there is none or more than one."""
    found = [one for one in attributes if oid(one[0]) == kind]
    if len(found) != 1 or len(found[0][1].children) != 1:
        return None
    return found[0][1][0]


def names_signer(attributes, certificate):
    second = attribute(attributes, "1.2.840.113549.1.9.16.2.47")
    value = second or attribute(attributes, "1.2.840.113549.1.9.16.2.12")
    if value is None:
        return False
    entry = list(value[0][0].children)
    algorithm = "sha1"
    if second:
        algorithm = "sha256"
        if entry[0].tag == 0x30:
            algorithm = SHA2.get(oid(entry.pop(0)[0]))
    if algorithm is None or entry[0].tag != 4:
        return False
    if entry[0].content != hashlib.new(algorithm, certificate.der).digest():
        return False
    return len(entry) == 1 or entry[1][1].raw == certificate.serial


def run(*command):
    return subprocess.run(["openssl", *command], capture_output=True, text=True, errors="replace")


KNOWN = {}


def check_token(token, data, roots):
    """(state, reason, epoch ms or None); state is proven, untrusted or broken. `roots` is PEM text."""
    key = (token, hashlib.sha256(data).digest(), roots)
    if key not in KNOWN:
        KNOWN[key] = examined(token, data, roots)
    return KNOWN[key]


def examined(token, data, roots):
    when = None
    try:
        need(len(token) <= LARGEST)
        response = parse(token)
        status = response[0][0]
        need(status.tag == 2)
        need(int.from_bytes(status.content, "big", signed=True) in (0, 1), "token-refused")
        need(len(response.children) > 1 and oid(response[1][0]) == SIGNED_DATA, "token-refused")
        signed = response[1][1][0]
        content = signed[2]
        need(oid(content[0]) == TST_INFO)
        stamped = content[1][0].content
        info = tst_info(stamped)
        certificates = next((one.children for one in signed.children[3:] if one.tag == 0xA0), [])
        signers = signed.children[-1].children
        need(signed.children[-1].tag == 0x31 and len(signers) == 1)
        signer = signers[0]
        need(oid(signer[2][0]) in SHA2 and STRONG.fullmatch(oid(signer[4][0])), "token-weak")
        when = moment(info[4])
        imprint = info[2]
        need(oid(imprint[0][0]) == "2.16.840.1.101.3.4.2.1", "token-for-other-bytes")
        need(imprint[1].tag == 4 and imprint[1].content == hashlib.sha256(data).digest(), "token-for-other-bytes")
        reason = signature_reason(token, data, response[1].raw, signer, certificates, when, roots)
        return ("proven" if reason is None else "untrusted", reason, when)
    except Wrong as wrong:
        return "broken", wrong.args[0], when
    except (NotDer, IndexError, UnicodeDecodeError, ValueError, AttributeError, TypeError):
        return "broken", "token-malformed", when


def brought_token(data):
    """A response or a bare token, DER or base64: (whole TimeStampResp, SHA-256 of what it is for)."""
    text = re.sub(rb"-----[A-Z0-9 ]{1,40}-----|\s", b"", data)
    if re.fullmatch(rb"[A-Za-z0-9+/]+={0,2}", text) and len(text) % 4 == 0:
        data = base64.b64decode(text)
    try:
        top = parse(data)
        if top[0].tag == 6 and oid(top[0]) == SIGNED_DATA:
            data = sequence(b"\x30\x03\x02\x01\x00" + data)
            top = parse(data)
        info = tst_info(top[1][1][0][2][1][0].content)
        imprint = info[2]
    except (Wrong, NotDer, IndexError, TypeError, AttributeError):
        raise ValueError("token-unreadable") from None
    if int.from_bytes(top[0][0].content, "big", signed=True) not in (0, 1):
        raise ValueError("token-refused")
    if oid(imprint[0][0]) != "2.16.840.1.101.3.4.2.1":
        raise ValueError("token-digest")
    return data, imprint[1].content


def sequence(content):
    size = len(content)
    if size < 0x80:
        return bytes((0x30, size)) + content
    octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((0x30, 0x80 | len(octets))) + octets + content


def signature_reason(token, data, cms, signer, certificates, when, roots):
    enclosed = [Certificate(one) for one in certificates if one.tag == 0x30]
    named = [one for one in enclosed if (one.issuer, one.serial) == (signer[1][0].raw, signer[1][1].raw)]
    need(named, "token-signer-missing")
    certificate = named[0]
    need(signer[3].tag == 0xA0)
    attributes = signer[3].children
    kind = attribute(attributes, "1.2.840.113549.1.9.3")
    with tempfile.TemporaryDirectory() as folder:
        path = lambda name: os.path.join(folder, name)
        for name, content in (("cms", cms), ("tsr", token), ("data", data), ("roots", roots.encode())):
            with open(path(name), "wb") as out:
                out.write(content)
        chain = None
        if roots:
            when_s = str(when // 1000)
            files = ("-data", path("data"), "-in", path("tsr"), "-CAfile", path("roots"))
            chain = run("ts", "-verify", "-attime", when_s, *files)
        if chain is None or chain.returncode:
            whole = run("cms", "-verify", "-noverify", "-binary", "-inform", "DER", "-in", path("cms"), "-out", path("out"))
            need(whole.returncode == 0, "token-altered")
        need(kind is not None and oid(kind) == TST_INFO, "token-altered")
        need(names_signer(attributes, certificate), "token-signer-not-named")
        need(certificate.usages() == (True, ["1.3.6.1.5.5.7.3.8"]), "token-not-by-time-stamper")
        need(certificate.since <= when <= certificate.until, "token-outside-certificate")
        if chain is None:
            return "no-root-given"
        weak = any(not STRONG_CERTIFICATE.fullmatch(one.signed_by) for one in enclosed if one.issuer != one.subject)
        return None if chain.returncode == 0 and not weak else "root-not-among-given"
